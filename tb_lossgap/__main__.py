"""`python -m tb_lossgap` is `tb-lossgap`."""

import sys

from tb_lossgap.cli.main import main

sys.exit(main())
