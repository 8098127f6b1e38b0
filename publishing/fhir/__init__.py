"""The library in HL7 FHIR R4 (4.0.1), for record systems; the sheet makes care plans that name it.

Plain values, written as the specification has them: what builds them needs no package, and what
tests them (`fhir.resources`, in another release of R4) stays out of a build.
"""
