"""The curve doctors' own findings: loss curves as JSON come in, what each says goes out.

Runs in an environment that holds sk-autod and training-doctor, and nothing of ours.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from sk_autod import diagnose
from training_doctor import Doctor
from training_doctor.detectors import TrainEvalMismatchDetector


def sk_autod(run: dict[str, Any]) -> list[str]:
    """What it finds in the two losses that the script reports after each epoch."""
    try:
        report = diagnose(run["train"], run["val"])
    except ValueError as refusal:
        return [f"refuses: {refusal}"]
    return [f"{found.detector_name} ({found.confidence:.2f})" for found in report.findings]


def training_doctor(run: dict[str, Any]) -> list[str]:
    """What it says while it watches every step's loss, and the validation loss of each epoch.

    It wants 50 values, so it gets the steps; and the detector of a validation loss that
    is too low, which it has but does not use unasked.
    """
    doctor = Doctor().add_detector(TrainEvalMismatchDetector())
    problems: dict[str, float] = {}
    step = 0
    for losses, val in zip(run["steps"], run["val"], strict=True):
        found = []
        for loss in losses:
            step += 1
            found += doctor.log(step, loss=loss)
        found += doctor.log(step, eval_loss=val)
        for each in found:
            problems[each.problem] = max(each.confidence, problems.get(each.problem, 0.0))
    return [f"{problem} ({confidence:.2f})" for problem, confidence in problems.items()]


if __name__ == "__main__":
    answers = {
        name: {"sk-autod": sk_autod(run), "training-doctor": training_doctor(run)}
        for name, run in json.load(sys.stdin).items()
    }
    json.dump(answers, sys.stdout)
