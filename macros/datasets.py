"""What is published for other programs: the one table of it, each with an example that runs.

A file that a build publishes and no line here has stops the build (`publishing/listed.py`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Dataset:
    """One file for other programs, or a row of files of one kind."""

    id: str
    """Its anchor on the page; never changes."""
    name: str
    """What it is called."""
    says: str
    """What it holds, in a sentence or two."""
    format: str
    """The format and its version."""
    example: str
    """A program in Python that reads it; `HOME` is where this copy of the site stands."""
    files: tuple[str, ...] = ()
    """Its files from the root of the site; a star stands for a name. Empty when it is no file."""
    media_type: str = "application/json"
    """What kind of file it is, as programs say it to each other."""
    has_edition: bool = False
    """Whether it names the edition that it is of."""
    place: tuple[str, str] | None = None
    """Where it is found when it is no file: the words, and the page in the docs folder."""

    @property
    def is_one_file(self) -> bool:
        """Whether it is one file, whose address is for ever."""
        return len(self.files) == 1 and "*" not in self.files[0]


_JSON = "import json\nfrom urllib.request import urlopen\n\n"

DATASETS: tuple[Dataset, ...] = (
    Dataset(
        "library",
        "The library",
        "Every exercise with its steps, dose, cautions and pictures; the ladders, the programmes, "
        "the rules for stopping, the words of every list, and short references.",
        "JSON",
        _JSON + 'library = json.load(urlopen(HOME + "data/library.json"))\n'
        'for exercise in library["exercises"]:\n'
        '    print(exercise["name"], "-", exercise["dose_words"])',
        ("data/library.json",),
        has_edition=True,
    ),
    Dataset(
        "library-schema",
        "The shape of the library",
        "What every field of the library means, and what it may hold.",
        "JSON Schema 2020-12",
        _JSON + "from jsonschema import validate  # pip install jsonschema\n\n"
        'library = json.load(urlopen(HOME + "data/library.json"))\n'
        'schema = json.load(urlopen(HOME + "data/library.schema.json"))\n'
        "validate(library, schema)\n"
        'print(schema["$defs"]["Dose"]["properties"]["reps"]["description"])',
        ("data/library.schema.json",),
        "application/schema+json",
    ),
    Dataset(
        "sources",
        "The data files of this site",
        "What every page is made from, as people write it: exercises, injuries, muscles, the "
        "chain, claims, recordings, references and the rest, each with its schema.",
        "YAML 1.2; the schemas are JSON Schema 2020-12",
        "from urllib.request import urlopen\n\nimport yaml  # pip install PyYAML\n\n"
        'muscles = yaml.safe_load(urlopen(HOME + "data/muscles.yml"))["muscles"]\n'
        "for muscle in muscles:\n"
        '    print(muscle["name"], "-", muscle["plain_name"])',
        ("data/*.yml", "data/schema/*.schema.json"),
        "application/yaml",
    ),
    Dataset(
        "editions",
        "The record of editions",
        "What changed from edition to edition, so that a sheet can tell what is new since it was "
        "made. A line for each edition that was published; the last is empty.",
        "JSON",
        _JSON + 'record = json.load(urlopen(HOME + "data/editions.json"))\n'
        'for edition in filter(None, record["editions"]):\n'
        '    print(edition["id"], edition["date"])',
        ("data/editions.json",),
    ),
    Dataset(
        "bibtex",
        "References as BibTeX",
        "Every work that this site cites, with our sentence on what kind of work it is and what "
        "limits it. Parts that we could not check are left out, and so is the day on which a page "
        "was opened, which is not on record.",
        "BibTeX in UTF-8",
        "from urllib.request import urlopen\n\n"
        "import bibtexparser  # pip install bibtexparser>=2\n\n"
        'text = urlopen(HOME + "data/references.bib").read().decode()\n'
        "library = bibtexparser.parse_string(text)\n"
        'print(library.entries_dict["distefano2009"]["doi"])',
        ("data/references.bib",),
        "application/x-bibtex",
    ),
    Dataset(
        "csl-json",
        "References as CSL-JSON",
        "The same for Zotero, pandoc and other programs that fill citation styles.",
        "CSL-JSON 1.0",
        _JSON + 'items = json.load(urlopen(HOME + "data/references.csl.json"))\n'
        "dois = {item["
        '"id"]: item.get("DOI") for item in items}\n'
        'print(dois["distefano2009"])',
        ("data/references.csl.json",),
        "application/vnd.citationstyles.csl+json",
    ),
    Dataset(
        "emg",
        "Muscle recordings",
        "Every recording that we read, a row a number: study, exercise, muscle, mean, spread, "
        "load and people. Do not rank exercises across studies.",
        "CSV in UTF-8, with the names of the columns in the first row",
        "import csv\nfrom io import TextIOWrapper\nfrom urllib.request import urlopen\n\n"
        'table = TextIOWrapper(urlopen(HOME + "data/emg.csv"), "utf-8", newline="")\n'
        "for row in csv.DictReader(table):\n"
        '    if row["study"] == "distefano2009" and row["exercise_id"] == "clam":\n'
        '        print(row["muscle_id"], row["mean"], row["spread"], row["unit"])',
        ("data/emg.csv",),
        "text/csv",
    ),
    Dataset(
        "levers",
        "Levers of the gluteal muscles",
        "How each part of a muscle can move the hip, a row a part and a position. `flexion`, "
        "`adduction` and `turned_in` say how the thigh lies, in degrees; `flexes`, `abducts` and "
        "`turns_in` are levers in centimetres, the other way round with a minus; `length` is that "
        "of the line, in centimetres. `source` is one simulator (`myofullbody`, from MyoSim 0.2.4, "
        "Apache-2.0) or one dry specimen (`dostal1981`, from a copy of its table). Levers, "
        "not forces.",
        "CSV in UTF-8, with the names of the columns in the first row",
        "import csv\nfrom io import TextIOWrapper\nfrom urllib.request import urlopen\n\n"
        'table = TextIOWrapper(urlopen(HOME + "data/levers.csv"), "utf-8", newline="")\n'
        "for row in csv.DictReader(table):\n"
        '    if (row["source"], row["part"]) == ("dostal1981", "medius-back"):\n'
        '        print(row["flexion"], float(row["abducts"]))',
        ("data/levers.csv",),
        "text/csv",
    ),
    Dataset(
        "angles",
        "Angles of runners with and without pain",
        "What studies saw of five angles, a row a group: who, mean and spread (standard deviation) "
        "in degrees, what they did, and the key of the study. `angle` is a slider of "
        "/chain/move-the-pelvis/. People were measured once, so none says what came first.",
        "CSV in UTF-8, with the names of the columns in the first row",
        "import csv\nfrom io import TextIOWrapper\nfrom urllib.request import urlopen\n\n"
        'table = TextIOWrapper(urlopen(HOME + "data/angles.csv"), "utf-8", newline="")\n'
        "for row in csv.DictReader(table):\n"
        '    if row["angle"] == "turned_in":\n'
        '        print(row["who"], row["mean"], row["spread"])',
        ("data/angles.csv",),
        "text/csv",
    ),
    Dataset(
        "json-ld",
        "The facts of every page",
        "What a page says, in the words of schema.org: its references, and the exercise, "
        "programme, injury or muscle that it is about. It stands in the page itself.",
        "JSON-LD 1.1, schema.org 30.1",
        "import json\nimport re\nfrom urllib.request import urlopen\n\n"
        'page = urlopen(HOME + "exercises/clam/").read().decode()\n'
        "found = re.search(r'<script type=\"application/ld\\+json\">(.+?)</script>', page)\n"
        "clam = json.loads(found[1])"
        '["mainEntity"]\n'
        'print(clam["name"], "-", clam["additionalVariable"])',
        media_type="application/ld+json",
        place=("At the end of every page", "exercises/clam.md"),
    ),
    Dataset(
        "fhir",
        "The library in FHIR",
        "An ActivityDefinition for each exercise, a PlanDefinition for each ladder and programme "
        "with the rules for moving on, and one bundle of everything with our extensions.",
        "HL7 FHIR R4 (4.0.1)",
        _JSON + 'clam = json.load(urlopen(HOME + "fhir/ActivityDefinition/clam.json"))\n'
        'repeat = clam["timingTiming"]["repeat"]\n'
        'print(clam["title"], repeat["frequency"], "to", repeat["frequencyMax"], "days a week")',
        ("fhir/library.json", "fhir/ActivityDefinition/*.json", "fhir/PlanDefinition/*.json"),
        "application/fhir+json",
        has_edition=True,
    ),
    Dataset(
        "care-plan",
        "A sheet in FHIR",
        "A sheet that you made, as a CarePlan with a ServiceRequest for each exercise: dose, side "
        "and days. You download it from the sheet; it is made on your device and stays there. It "
        "opens again as the same sheet.",
        "HL7 FHIR R4 (4.0.1)",
        'import json\n\nwith open("care-plan.json", encoding="utf-8") as file:\n'
        "    bundle = json.load(file)\n"
        'for entry in bundle["entry"]:\n'
        '    resource = entry["resource"]\n'
        '    if resource["resourceType"] == "ServiceRequest":\n'
        '        print(resource["code"]["text"])',
        media_type="application/fhir+json",
        place=("From your own sheet", "sheet/index.md"),
    ),
    Dataset(
        "link",
        "The link of a sheet",
        "A whole sheet in an address. Its format has a page of its own, with the grammar and test "
        "vectors. Links are read for as long as this site exists.",
        "Versions 1, 3 and 5 of our own format",
        'link = "V1.00Z1079E6A5.CL12R21A5UUU021.RRC9"\n'
        'symbols = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-"\n\n'
        'content, _, check = link.rpartition(".")\n'
        "total = 1\n"
        "for symbol in content:\n"
        "    total = (total * 41 + symbols.index(symbol) + 1) % 1_679_609\n"
        "print(total == int(check, 36))",
        media_type="text/plain",
        place=("The format of a sheet's link", "sheet/link-format.md"),
    ),
    Dataset(
        "hip",
        "The hip in 3D",
        "Pelvis, left leg and the muscles at the side and the back of the hip: a surface each, by "
        "its name, in metres. Bones and muscles derive from the mean bones of 26 people of the "
        "package musculoskeletal-models 0.2.4, and stay under the Mozilla Public License 2.0; the "
        "file marks each part. To name the source: “Level Hips contributors, CC BY 4.0; bones: "
        "musculoskeletal-models, MPL 2.0”.",
        "glTF 2.0, binary",
        "import json\nimport struct\nfrom urllib.request import urlopen\n\n"
        'file = urlopen(HOME + "data/hip.glb").read()\n'
        '(length,) = struct.unpack_from("<I", file, 12)\n'
        "hip = json.loads(file[20 : 20 + length])\n"
        'for node in hip["nodes"]:\n'
        '    print(node["name"], "-", node["extras"]["license"])',
        ("data/hip.glb",),
        "model/gltf-binary",
    ),
    Dataset(
        "parts",
        "What the site is made with",
        "Every program, script, typeface and drawing of others, with its version and its licence. "
        "What reaches a reader is marked as required; the rest only builds the site.",
        "CycloneDX 1.6 (SBOM)",
        _JSON + 'parts = json.load(urlopen(HOME + "data/parts.cdx.json"))["components"]\n'
        "for part in parts:\n"
        '    if part["scope"] == "required":\n'
        '        print(part["name"], "-", part["description"])',
        ("data/parts.cdx.json",),
        "application/vnd.cyclonedx+json",
    ),
)
"""In the order in which the page lists them."""
