"""The drawing studio: poses written in clinical joint terms become the site's pictures.

A pose is found by an iteration, and an iteration carries the last bit of a sum into whole
hundredths of a degree. Sums differ in their last bit from processor to processor, because
OpenBLAS and NumPy choose their code by what the processor can do. So that the same poses give the
same bytes on every x86-64 machine, both are told to use what all of them have. They read this
when they are loaded, hence here, before anything of the studio loads them.
"""

from __future__ import annotations

import os
import sys

ARITHMETIC = {
    "OPENBLAS_CORETYPE": "Nehalem",  # what NumPy itself asks for at least
    "OPENBLAS_NUM_THREADS": "1",  # the processes already fill the cores
    "NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4 AVX512_ICL AVX512_SPR",
}
# False where somebody loaded NumPy first: what is drawn then is not what another machine draws.
SAME_ARITHMETIC = "numpy" not in sys.modules or ARITHMETIC.items() <= os.environ.items()
os.environ.update(ARITHMETIC)
