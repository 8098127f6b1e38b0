"""Where the muscles of thigh and calf begin and end: plainer than the gluteals.

They are grown after the gluteals, into the room that those leave (`grow_context.py`). All reads as
in `muscle_plan.py`, but each muscle has a belly of its own. How thick one is, is by eye: so that it
meets its neighbours where a body's does; no source that was read gives volumes.
"""

from __future__ import annotations

from .muscle_plan import Area, Muscle, Whole

ROTATORS, ADDUCTORS = "deep-rotators", "adductors"
HAMSTRINGS, QUADRICEPS = "hamstrings", "quadriceps"
SOLEUS, GASTROCNEMIUS = "soleus", "gastrocnemius"
GROUPS = {
    ROTATORS: ("obturator-and-gemelli", "quadratus-femoris"),
    HAMSTRINGS: ("semimembranosus", "biceps-femoris", "semitendinosus"),
    ADDUCTORS: (
        "pectineus", "adductor-brevis", "adductor-magnus", "adductor-longus", "gracilis",
    ),
    QUADRICEPS: ("vastus-medialis", "vastus-lateralis", "rectus-femoris"),
    SOLEUS: (SOLEUS,),
    GASTROCNEMIUS: (GASTROCNEMIUS,),
}  # fmt: skip
"""The bellies of each group that `muscles.yml` knows, in the order in which they are grown.

A later one gives way to an earlier one. What is left out: obturator externus, the short head of
biceps femoris, the reflected head of rectus femoris, vastus intermedius, which the other three
hide, piriformis, which is there already, and plantaris.
"""

CONTEXT_SOURCES = {
    "gray-1918-246": "Gray, Anatomy of the Human Body, 1918, page 246: the back of the femur",
    "gray-1918-471": "Gray, Anatomy of the Human Body, 1918, page 471: the vasti",
    "gray-1918-473": "Gray, Anatomy of the Human Body, 1918, page 473: the three adductors",
    "gray-1918-477": "Gray, Anatomy of the Human Body, 1918, page 477: obturator internus",
    "gray-1918-483": "Gray, Anatomy of the Human Body, 1918, page 483: soleus, the Achilles tendon",
    "gray-online-gastrocnemius": "Gray, 1918, as an online atlas quotes it: gastrocnemius",
    "gray-quoted": "Encyclopaedia articles in the wording of Gray: pectineus, vastus lateralis",
    "cruveilhier": "Cruveilhier, The anatomy of the human body, page 268: the gemelli",
    "wheeless-quadratus": "Wheeless' Textbook of Orthopaedics: quadratus femoris",
    "gray-online-gracilis": "An edition of Gray, as an online course shows it: gracilis",
    "martin-1968": "Martin, J Anat 1968;102:345 (first page)",
    "hamstrings-mcminn": "An online note after McMinn, Last's Anatomy: hamstrings",
    "old-textbook": "A textbook of anatomy that Google Books scanned: rectus femoris",
}
"""Who says where each is fixed, and what was read of it."""

_Belly = tuple[float, tuple[float, float], float, float, float]
CONTEXT_WHOLES: dict[str, _Belly] = {
    "obturator-and-gemelli": (36, (0.8, 0.6), 0.7, 1.0, 3.4),
    "quadratus-femoris": (26, (0.7, 0.7), 0.7, 1.0, 3.0),
    "pectineus": (45, (0.6, 0.5), 0.7, 1.2, 3.4),
    "adductor-brevis": (70, (0.5, 0.4), 0.7, 1.2, 3.4),
    "adductor-magnus": (380, (0.55, 0.35), 0.7, 1.4, 3.6),
    "adductor-longus": (115, (0.4, 0.35), 0.7, 1.2, 3.2),
    "gracilis": (85, (0.5, 0.2), 0.7, 1.2, 3.0),
    "vastus-medialis": (300, (0.4, 0.4), 0.6, 1.4, 4.0),
    "vastus-lateralis": (460, (0.45, 0.3), 0.6, 1.4, 3.4),
    "rectus-femoris": (200, (0.35, 0.45), 0.6, 1.2, 4.2),
    "semimembranosus": (180, (0.3, 0.35), 0.8, 1.2, 3.6),
    "biceps-femoris": (165, (0.3, 0.35), 0.8, 1.0, 4.2),
    "semitendinosus": (140, (0.35, 0.3), 0.8, 1.0, 3.8),
    SOLEUS: (300, (0.5, 0.12), 1.1, 1.2, 2.6),
    GASTROCNEMIUS: (250, (0.45, 0.10), 1.6, 1.0, 2.6),
}
"""What `Whole` says of each: ml, ends, belly, blur, least."""
EARLY = {SOLEUS: 0.75, GASTROCNEMIUS: 0.5}
"""What is thickest nearer to its origin, as above a long tendon: see `swollen`."""


def whole_of(name: str) -> Whole:
    """Return the belly that a muscle of this plan is grown to."""
    return Whole(name, *CONTEXT_WHOLES[name])


CONTEXT_MUSCLES = (
    Muscle(
        "obturator-internus", "obturator-and-gemelli",
        # The inner wall of the pelvis behind the obturator foramen.
        Area("pelvis", (
            ((56, 4, 14), (60, 16, 12), (60, 28, 4)),
            ((58, 8, -12), (60, 16, -14), (62, 26, -18)),
        ), (-1.0, 0.0, 0.0), ("gray-1918-477",)),
        # The front of the trochanter's inner face, above its fossa.
        Area("left_femur", (
            ((114, 14, 3), (117, 17, 2)),
            ((116, 17, 1), (118, 20, 0)),
        ), (-0.6, 0.3, 0.6), ("gray-1918-477",)),
        fibres=6, layers=3, over=(2.0, 5.0), beneath=(),
        # Round the ischium between its spine and its tuberosity.
        through=(((62, 51, -13), (62, 51, -19)), ((66, 54, -12), (66, 54, -18))),
    ),
    Muscle(
        "gemelli", "obturator-and-gemelli",
        # The spine of the ischium, and the upper part of its tuberosity.
        Area("pelvis", (
            ((50, 49, -6), (58, 48, -14), (64, 48, -26), (67, 46, -35)),
            ((53, 50, -6), (61, 49, -14), (67, 45, -26), (71, 42, -35)),
        ), (0.5, 1.0, 0.0), ("cruveilhier",)),
        Area("left_femur", (
            ((116, 16, 2), (117, 20, -3)),
            ((118, 18, 1), (118, 22, -5)),
        ), (-0.6, 0.3, 0.4), ("cruveilhier",)),
        fibres=12, layers=3, over=(2.0, 5.0), beneath=(),
    ),
    Muscle(
        "quadratus-femoris", "quadratus-femoris",
        # The outer border of the tuberosity.
        Area("pelvis", (
            ((74, 37, -34), (73, 35, -46), (70, 34, -56)),
            ((74, 33, -34), (73, 31, -46), (70, 30, -56)),
        ), (1.0, 0.2, 0.0), ("wheeless-quadratus",)),
        # The middle of the crest between the trochanters, and the line that goes on below it.
        Area("left_femur", (
            ((122, 39, -24), (118, 37, -38), (113, 33, -54)),
            ((119, 38, -24), (115, 35, -38), (110, 32, -54)),
        ), (-0.3, 1.0, 0.0), ("wheeless-quadratus", "gray-1918-246")),
        fibres=8, layers=3, over=(2.0, 5.0), beneath=(),
    ),
    Muscle(
        "pectineus", "pectineus",
        # The sharp upper edge of the pubis, and some of the face before it.
        Area("pelvis", (
            ((28, -47, -4), (42, -40, 4), (56, -31, 10)),
            ((26, -52, -8), (40, -44, -1), (54, -36, 5)),
        ), (0.2, -1.0, 0.5), ("gray-quoted",)),
        # From the lesser trochanter to the linea aspera.
        Area("left_femur", (
            ((101, 24, -78), (103, 20, -105), (105, 16, -130)),
            ((99, 22, -78), (101, 18, -105), (103, 14, -130)),
        ), (-0.6, 0.8, 0.0), ("gray-quoted",)),
        fibres=8, layers=3, over=(4.0, 10.0), beneath=(),
    ),
    Muscle(
        "adductor-brevis", "adductor-brevis",
        # The outer face of body and lower ramus of the pubis.
        Area("pelvis", (
            ((14, -42, -34), (18, -34, -42)),
            ((18, -42, -32), (23, -33, -41)),
        ), (0.5, -0.6, -0.4), ("gray-1918-473",)),
        Area("left_femur", (
            ((107, 27, -82), (104, 16, -150)),
            ((109, 27, -82), (106, 16, -150)),
        ), (-0.4, 1.0, 0.0), ("gray-1918-473",)),
        fibres=8, layers=3, over=(3.0, 10.0), beneath=(),
    ),
    Muscle(
        "adductor-magnus", "adductor-magnus",
        # The lower rami of pubis and ischium, and the lower outer edge of the tuberosity.
        Area("pelvis", (
            ((20, -22, -54), (30, -2, -66), (46, 22, -71), (58, 36, -66)),
            ((24, -20, -52), (36, 0, -64), (52, 22, -69), (64, 33, -60)),
        ), (0.4, 0.0, -1.0), ("gray-1918-473",)),
        # The line below the trochanters, the linea aspera, the tubercle above the inner condyle.
        Area("left_femur", (
            ((111, 27, -75), (107, 16, -140), (101, 9, -215), (93, 4, -290), (48, 6, -372)),
            ((113, 27, -75), (109, 16, -140), (103, 9, -215), (95, 5, -290), (50, 10, -374)),
        ), (-0.4, 1.0, 0.0), ("gray-1918-473",)),
        fibres=18, layers=4, over=(3.0, 12.0), beneath=(),
    ),
    Muscle(
        "adductor-longus", "adductor-longus",
        # The front of the pubis, between crest and symphysis.
        Area("pelvis", (
            ((10, -55, -24), (16, -55, -18)),
            ((13, -55, -26), (21, -53, -20)),
        ), (0.2, -1.0, -0.2), ("gray-1918-473",)),
        # The linea aspera, its middle.
        Area("left_femur", (
            ((104, 14, -165), (98, 7, -250)),
            ((101, 13, -165), (95, 6, -250)),
        ), (-0.6, 1.0, 0.0), ("gray-1918-473",)),
        fibres=9, layers=3, over=(4.0, 12.0), beneath=(),
    ),
    Muscle(
        "gracilis", "gracilis",
        # The inner edge of the lower half of the pubis and of its lower ramus.
        Area("pelvis", (
            ((5, -50, -40), (9, -38, -50), (16, -24, -56)),
            ((7, -50, -40), (12, -38, -50), (19, -24, -56)),
        ), (0.0, -0.4, -1.0), ("gray-online-gracilis",)),
        # The upper part of the shin bone's inner face.
        Area("left_tibia", (
            ((66, -12, -440), (67, -14, -446)),
            ((66, -10, -442), (67, -12, -448)),
        ), (-1.0, -0.6, 0.0), ("gray-online-gracilis",)),
        fibres=7, layers=2, over=(2.0, 4.0), beneath=(),
        through=(
            ((46, -16, -140), (49, 0, -140), (52, 14, -140)),
            ((38, -14, -140), (41, 0, -140), (44, 14, -140)),
        ),
    ),
    Muscle(
        "vastus-medialis", "vastus-medialis",
        # From the lower half of the line between the trochanters round to the inner lip of the
        # linea aspera, and the top of the line above the inner condyle.
        Area("left_femur", (
            ((104, -12, -52), (97, 2, -85), (101, 10, -150), (97, 6, -220), (80, 2, -325)),
            ((108, -13, -56), (98, -2, -88), (99, 7, -152), (94, 4, -222), (78, 0, -328)),
        ), (-1.0, 0.0, 0.0), ("gray-1918-471",)),
        # The inner border of the kneecap.
        Area("left_patella", (
            ((82, -40, -356), (78, -38, -364), (77, -36, -376)),
        ) * 2, (-0.8, -0.2, 0.4), ("gray-1918-471",)),
        fibres=12, layers=5, over=(4.0, 8.0), beneath=(),
        through=(
            ((90, -32, -235), (78, -22, -265), (70, -6, -300)),
            ((82, -48, -240), (60, -32, -275), (54, -6, -312)),
        ),
    ),
    Muscle(
        "vastus-lateralis", "vastus-lateralis",
        # From the top of the line between the trochanters round the front and the lower border of
        # the greater one, and down the outer lip of gluteal tuberosity and linea aspera.
        Area("left_femur", (
            ((122, -6, -28), (136, 4, -46), (128, 24, -80), (114, 16, -140), (104, 9, -215)),
            ((120, -7, -34), (134, 4, -52), (128, 22, -84), (115, 14, -142), (106, 8, -218)),
        ), (1.0, 0.0, 0.0), ("gray-quoted",)),
        # The outer border of the kneecap.
        Area("left_patella", (
            ((105, -36, -353), (109, -36, -357), (111, -35, -363)),
        ) * 2, (0.8, -0.2, 0.4), ("gray-1918-471",)),
        fibres=14, layers=5, over=(4.0, 8.0), beneath=(),
        through=(
            ((112, -34, -205), (122, -18, -215), (120, 8, -230)),
            ((118, -50, -205), (136, -24, -215), (132, 16, -230)),
        ),
    ),
    Muscle(
        "rectus-femoris", "rectus-femoris",
        # Its straight head: the lower of the two points at the front of the ilium.
        Area("pelvis", (
            ((97, -38, 34), (103, -36, 38)),
            ((96, -37, 31), (103, -34, 33)),
        ), (0.4, -1.0, 0.0), ("old-textbook",)),
        # The upper border of the kneecap.
        Area("left_patella", (
            ((88, -42, -354), (101, -42, -354)),
        ) * 2, (0.0, -0.5, 1.0), ("old-textbook",)),
        fibres=7, layers=3, over=(4.0, 8.0), beneath=(),
        through=(((84, -44, -165), (112, -42, -165)), ((88, -60, -165), (110, -58, -165))),
    ),
    Muscle(
        "semimembranosus", "semimembranosus",
        # The outer of the two upper facets of the tuberosity.
        Area("pelvis", (
            ((66, 47, -36), (70, 42, -40)),
            ((65, 47, -41), (69, 41, -46)),
        ), (0.5, 1.0, 0.0), ("martin-1968",)),
        # The back of the inner condyle of the shin bone.
        Area("left_tibia", (
            ((56, 30, -410), (66, 32, -412)),
            ((56, 30, -415), (66, 32, -417)),
        ), (-0.3, 1.0, 0.0), ("hamstrings-mcminn",)),
        fibres=7, layers=4, over=(3.0, 6.0), beneath=(),
        through=(((54, 28, -230), (84, 30, -230)), ((50, 42, -230), (80, 42, -230))),
    ),
    Muscle(
        "biceps-femoris", "biceps-femoris",
        # The inner of the two facets, by one tendon with semitendinosus.
        Area("pelvis", (
            ((57, 52, -40), (63, 50, -42)),
            ((57, 51, -45), (63, 49, -46)),
        ), (0.0, 1.0, 0.0), ("martin-1968",)),
        # The head of the fibula.
        Area("left_tibia", (
            ((117, 25, -424), (118, 31, -425)),
            ((117, 26, -430), (118, 32, -430)),
        ), (1.0, 0.3, 0.2), ("hamstrings-mcminn",)),
        fibres=6, layers=4, over=(3.0, 6.0), beneath=(),
        through=(((88, 38, -220), (114, 30, -220)), ((92, 54, -220), (112, 46, -220))),
    ),
    Muscle(
        "semitendinosus", "semitendinosus",
        Area("pelvis", (
            ((53, 51, -42), (57, 51, -44)),
            ((53, 50, -47), (57, 50, -49)),
        ), (0.0, 1.0, 0.0), ("martin-1968",)),
        # The upper part of the inner face of the shin bone.
        Area("left_tibia", (
            ((67, -14, -450), (68, -16, -454)),
            ((67, -14, -460), (68, -16, -464)),
        ), (-1.0, -0.6, 0.0), ("hamstrings-mcminn",)),
        fibres=5, layers=4, over=(3.0, 6.0), beneath=(),
        through=(((56, 48, -200), (78, 50, -200)), ((60, 58, -200), (80, 60, -200))),
    ),
    Muscle(
        SOLEUS, SOLEUS,
        # The popliteal line and the middle third of the tibia's inner border; the back of the head
        # and of the upper third of the fibula; the arch between them, here as a straight line.
        Area("left_tibia", (
            ((73, 12, -545), (72, 18, -505), (80, 24, -472), (92, 27, -450), (106, 36, -440),
             (104, 35, -470), (101, 35, -510)),
            ((73, 10, -560), (72, 16, -520), (79, 23, -484), (90, 27, -460), (108, 36, -436),
             (105, 36, -460), (101, 35, -500)),
        ), (0.0, 1.0, 0.0), ("gray-1918-483",)),
        # By the Achilles tendon on the middle of the heel bone's back.
        Area("left_foot", (
            ((86, 47, -786), (94, 47, -786)),
            ((86, 48, -790), (94, 48, -790)),
        ), (0.0, 1.0, 0.0), ("gray-1918-483",)),
        fibres=14, layers=5, over=(3.0, 9.0), beneath=(),
        through=(
            ((78, 22, -600), (88, 26, -600), (100, 26, -600)),
            ((78, 40, -600), (88, 46, -600), (98, 42, -600)),
            ((84, 40, -710), (89, 41, -710), (94, 41, -710)),
            ((84, 43, -710), (89, 44, -710), (94, 44, -710)),
        ),
    ),
    Muscle(
        "gastrocnemius-inner", GASTROCNEMIUS,
        # A dent at the upper back of the inner condyle, and the femur beside it.
        Area("left_femur", (
            ((58, 22, -380), (68, 18, -380)),
            ((58, 18, -376), (68, 12, -374)),
        ), (0.0, 1.0, 0.0), ("gray-online-gastrocnemius",)),
        Area("left_foot", (
            ((84, 48, -790), (90, 48, -790)),
            ((84, 47, -794), (90, 47, -794)),
        ), (0.0, 1.0, 0.0), ("gray-1918-483",)),
        fibres=8, layers=4, over=(3.0, 8.0), beneath=(SOLEUS,),
        through=(
            ((62, 46, -500), (86, 50, -500)),
            ((60, 56, -500), (86, 60, -500)),
            ((78, 50, -650), (88, 51, -650)),
            ((78, 51, -650), (88, 52, -650)),
        ),
    ),
    Muscle(
        "gastrocnemius-outer", GASTROCNEMIUS,
        # The side of the outer condyle, and the femur just above it.
        Area("left_femur", (
            ((98, 27, -380), (108, 22, -382)),
            ((98, 21, -374), (108, 16, -376)),
        ), (0.0, 1.0, 0.0), ("gray-online-gastrocnemius",)),
        Area("left_foot", (
            ((90, 48, -790), (96, 48, -790)),
            ((90, 47, -794), (96, 47, -794)),
        ), (0.0, 1.0, 0.0), ("gray-1918-483",)),
        fibres=8, layers=4, over=(3.0, 8.0), beneath=(SOLEUS,),
        through=(
            ((90, 50, -490), (112, 46, -490)),
            ((90, 60, -490), (112, 54, -490)),
            ((88, 51, -650), (98, 50, -650)),
            ((88, 52, -650), (98, 51, -650)),
        ),
    ),
)  # fmt: skip
