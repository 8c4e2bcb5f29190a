"""Training with the recorder is bit-identical to training without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recorder.training import differences, records, train
from tests.recorder.zoo import MODELS, SETTINGS

COMBINATIONS = [
    *((model, "plain") for model in MODELS),
    *(
        (model, setting)
        for model in ("batchnorm_then_dropout", "lstm", "cnn_batchnorm", "spectral_norm")
        for setting in SETTINGS
        if setting != "plain" and (model, setting) != ("lstm", "autocast")  # not on a CPU
    ),
]
# torch's own, from the evaluation that the script itself does.
pytestmark = pytest.mark.filterwarnings("ignore:The PyTorch API of nested tensors")


@pytest.mark.parametrize(("model", "setting"), COMBINATIONS)
def test_training_is_bit_identical_with_and_without_the_recorder(
    model: str, setting: str, tmp_path: Path
) -> None:
    bare = train(MODELS[model], SETTINGS[setting])
    recorded = train(MODELS[model], SETTINGS[setting], logdir=tmp_path)
    assert list(differences(bare, recorded)) == []
    assert len(records(tmp_path)) == 3, "nothing was recorded, so nothing was proven"


@pytest.mark.parametrize("model", MODELS)
def test_terms_sum_to_the_gap_for_every_model(model: str, tmp_path: Path) -> None:
    train(MODELS[model], logdir=tmp_path)
    for record in records(tmp_path):
        terms = record.epoch.terms
        assert sum(t.value for t in terms.values()) == pytest.approx(record.epoch.gap, abs=1e-9)
        assert {"timing", "dropout", "batchnorm", "other_mode"} <= terms.keys()
