"""The command `tb-lossgap`: reads its arguments, calls, and says what went wrong in words."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from tb_lossgap.errors import LossGapError
from tb_lossgap.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 where it did what was asked, 2 where that cannot be done."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except LossGapError as error:
        print(f"tb-lossgap: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read (`| head`) has seen enough; the interpreter flushes again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tb-lossgap", description="Takes the gap between validation and training loss apart."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_report(commands)
    _add_demo(commands)
    _add_doctor(commands)
    return parser


# What add_subparsers gives has no public type.
_Commands = argparse._SubParsersAction  # noqa: SLF001


def _add_report(commands: _Commands[argparse.ArgumentParser]) -> None:
    report = commands.add_parser("report", help="say where each run's gap comes from")
    report.add_argument("logdir", metavar="LOGDIR", help="what TensorBoard's --logdir would be")
    report.add_argument("--format", choices=("text", "json", "csv"), default="text")
    report.set_defaults(run=_report)


def _add_demo(commands: _Commands[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser("demo", help="train five small models and show their gaps")
    demo.add_argument("--logdir", metavar="DIR", help="where to write (default: a new directory)")
    demo.add_argument("--port", type=int, default=6006, help="where TensorBoard serves")
    demo.add_argument("--no-serve", action="store_true", help="train and report, then end")
    demo.set_defaults(run=_demo)


def _add_doctor(commands: _Commands[argparse.ArgumentParser]) -> None:
    doctor = commands.add_parser(
        "doctor",
        help="find out why the tab or a run does not show",
        description="Looks at the installation and at every event file; ends with 1 on a fault.",
    )
    doctor.add_argument("logdir", metavar="LOGDIR", help="what TensorBoard's --logdir would be")
    doctor.set_defaults(run=_doctor)


# Each imports its own module, so that --help is quick and only the demo needs torch.


def _report(options: argparse.Namespace) -> int:
    from tb_lossgap.cli import report

    return report.run(options.logdir, options.format)


def _demo(options: argparse.Namespace) -> int:
    from tb_lossgap.cli import demo

    return demo.run(options)


def _doctor(options: argparse.Namespace) -> int:
    from tb_lossgap.cli import doctor

    return doctor.run(options.logdir)
