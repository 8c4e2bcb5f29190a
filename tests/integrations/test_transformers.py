"""transformers' Trainer: one line before train(), and training is untouched."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.record.codec import Record
from tb_lossgap.recorder.faults import LossGapWarning
from tests.integrations.tiny import (
    EPOCHS,
    STEPS,
    assert_closed,
    assert_losses,
    assert_measured,
    event_files,
    recorded,
    split,
)
from tests.recorder.training import blobs, differences, everything, seed_everything

transformers = pytest.importorskip("transformers")
integration = pytest.importorskip("tb_lossgap.integrations.transformers")

pytestmark = pytest.mark.filterwarnings(
    "default", "error::tb_lossgap.recorder.faults.LossGapWarning"
)
VOCABULARY = 50


def classifier() -> nn.Module:
    config = transformers.BertConfig(
        vocab_size=VOCABULARY,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        hidden_dropout_prob=0.3,
        num_labels=5,
    )
    return transformers.BertForSequenceClassification(config)


def language_model(name: str = "Llama") -> nn.Module:
    if name == "Llama":
        config = transformers.LlamaConfig(
            vocab_size=VOCABULARY,
            hidden_size=32,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=32,
            attention_dropout=0.5,
        )
        return transformers.LlamaForCausalLM(config)
    config = transformers.GPT2Config(
        vocab_size=VOCABULARY, n_embd=32, n_layer=1, n_head=2, resid_pdrop=0.3, embd_pdrop=0.3
    )
    return transformers.GPT2LMHeadModel(config)


def sentences(count: int, seed: int = 1) -> list[dict[str, torch.Tensor]]:
    """Class y is a sentence in which every second token is y."""
    rows = []
    for x, y in blobs(count, seed=seed):
        tokens = (x[:6].abs() * 20).long() % VOCABULARY
        tokens[::2] = y
        rows.append({"input_ids": tokens, "labels": y})
    return rows


def texts(count: int, seed: int = 1) -> list[dict[str, torch.Tensor]]:
    """Sentences to continue, a different number of their labels ignored in each."""
    rows = []
    for row in sentences(count, seed):
        labels = row["input_ids"].clone()
        labels[: int(row["labels"])] = -100
        rows.append({"input_ids": row["input_ids"], "labels": labels})
    return rows


class Kept(transformers.Trainer):
    """Keeps each batch's mean loss and its number of labels, counted apart from ours."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.losses: dict[str, list[float]] = {"train": [], "val": []}
        self.counts: dict[str, list[int]] = {"train": [], "val": []}
        self.poisoned: tuple[int, int] = (0, 0)

    def compute_loss(self, model: Any, inputs: Any, *args: Any, **kwargs: Any) -> Any:
        labels = inputs["labels"]
        found = super().compute_loss(model, inputs, *args, **kwargs)
        loss = found[0] if isinstance(found, tuple) else found
        count = int((labels[..., 1:] if labels.dim() > 1 else labels).ne(-100).sum())
        items = kwargs.get("num_items_in_batch")
        scaled = items is not None and self.model_accepts_loss_kwargs
        mean = loss.item() * (float(items) / count if scaled else 1.0)
        side = "train" if model.training else "val"
        self.losses[side].append(mean)
        self.counts[side].append(count)
        begin, end = self.poisoned
        if side == "train" and begin <= len(self.losses["train"]) - 1 < end:
            loss = loss * math.nan
        return (loss, found[1]) if isinstance(found, tuple) else loss

    def mean(self, side: str, epoch: int) -> float:
        """The mean over the labels of an epoch."""
        losses, counts = split(self.losses[side])[epoch], split(self.counts[side])[epoch]
        return sum(a * b for a, b in zip(losses, counts, strict=True)) / sum(counts)


def fit(
    make: Callable[[], nn.Module],
    logdir: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    watched: bool = True,
    poisoned: tuple[int, int] = (0, 0),
    **settings: Any,
) -> tuple[Kept, dict[str, Any]]:
    """Train; with the callback, the records are below `logdir`."""
    monkeypatch.setenv("TENSORBOARD_LOGGING_DIR", str(logdir / "runs"))
    seed_everything()
    model = make()
    data = sentences if isinstance(model, transformers.BertForSequenceClassification) else texts
    arguments = {
        "num_train_epochs": EPOCHS,
        "eval_strategy": "epoch",
        "logging_strategy": "epoch",
        "report_to": "tensorboard",
        "learning_rate": 1e-2,
    }
    trainer = Kept(
        model,
        transformers.TrainingArguments(
            str(logdir),
            **(arguments | settings),
            per_device_train_batch_size=8,
            per_device_eval_batch_size=8,
            save_strategy="no",
            use_cpu=True,
            disable_tqdm=True,
        ),
        train_dataset=data(84),
        eval_dataset=data(40, seed=2),
    )
    trainer.poisoned = poisoned
    if watched:
        integration.attach(trainer)
    trainer.train()
    state = everything(model, trainer.optimizer.optimizer) | {"losses": trainer.losses}
    return trainer, {name: state[name] for name in state.keys() - {"attributes"}}


def runs(
    make: Callable[[], nn.Module], logdir: Path, monkeypatch: pytest.MonkeyPatch, **settings: Any
) -> tuple[Kept, list[Record]]:
    trainer, _ = fit(make, logdir, monkeypatch, **settings)
    return trainer, recorded(logdir)


@pytest.mark.parametrize("make", [classifier, language_model])
@pytest.mark.parametrize(
    "settings",
    [{}, {"gradient_accumulation_steps": 2}, {"bf16": True, "activation_checkpointing": True}],
    ids=["plain", "accumulating", "bf16"],
)
def test_training_is_the_same_to_the_bit(
    make: Callable[[], nn.Module],
    settings: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, bare = fit(make, tmp_path / "bare", monkeypatch, watched=False, **settings)
    _, watched = fit(make, tmp_path / "watched", monkeypatch, **settings)
    assert list(differences(bare, watched)) == []


def test_each_epoch_is_probed_with_the_losses_of_the_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, found = runs(classifier, tmp_path, monkeypatch)
    assert len(found) == EPOCHS
    train, val = split(trainer.losses["train"]), split(trainer.losses["val"])
    logged = [entry["eval_loss"] for entry in trainer.state.log_history if "eval_loss" in entry]
    for record, mine, others, reported in zip(found, train, val, logged, strict=True):
        assert_losses(record, mine, others)
        assert record.epoch.rungs["val_reported"] == pytest.approx(reported, abs=1e-12)
        assert_measured(record)
    assert found[-1].epoch.terms["dropout"].value < 0


def test_bf16_and_checkpoints_are_replayed_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"bf16": True, "activation_checkpointing": True}
    trainer, found = runs(classifier, tmp_path, monkeypatch, **settings)
    assert_losses(found[0], split(trainer.losses["train"])[0], split(trainer.losses["val"])[0])
    assert_measured(found[0])


@pytest.mark.parametrize("accumulate", [1, 2])
def test_tokens_count_alike_however_the_trainer_divides_by_them(
    accumulate: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, found = runs(
        language_model, tmp_path, monkeypatch, gradient_accumulation_steps=accumulate
    )
    for epoch, record in enumerate(found):
        assert record.epoch.rungs["train_weighted"] == pytest.approx(
            trainer.mean("train", epoch), rel=1e-5
        )
        assert record.epoch.rungs["val_weighted"] == pytest.approx(
            trainer.mean("val", epoch), rel=1e-5
        )
        assert record.epoch.decomposition.train.weight == sum(split(trainer.counts["train"])[epoch])
        assert_measured(record)


def test_labels_that_the_trainer_counts_too_many_show_as_averaging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unmasked() -> nn.Module:
        return language_model("GPT2")

    trainer, found = runs(unmasked, tmp_path, monkeypatch)
    first = found[0].epoch
    assert first.rungs["train_weighted"] == pytest.approx(trainer.mean("train", 0), rel=1e-5)
    logged = next(entry["loss"] for entry in trainer.state.log_history if "loss" in entry)
    assert first.rungs["train_reported"] == pytest.approx(logged, abs=1e-12)
    assert_measured(found[0])


def test_label_smoothing_is_part_of_both_losses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, found = runs(classifier, tmp_path, monkeypatch, label_smoothing_factor=0.2)
    train, val = split(trainer.losses["train"]), split(trainer.losses["val"])
    for record, mine, others in zip(found, train, val, strict=True):
        assert_losses(record, mine, others)
        assert_measured(record)


def test_label_smoothing_of_tokens_is_not_divided_by_accumulation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"label_smoothing_factor": 0.2, "gradient_accumulation_steps": 2}
    trainer, found = runs(language_model, tmp_path, monkeypatch, **settings)
    for epoch, record in enumerate(found):
        expected = trainer.mean("train", epoch)
        assert record.epoch.rungs["train_weighted"] == pytest.approx(expected, rel=1e-5)
        assert_measured(record)


def test_an_epoch_of_nan_is_not_shown_as_the_zero_that_the_trainer_logs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    poisoned = (STEPS, 2 * STEPS)
    trainer, found = runs(classifier, tmp_path, monkeypatch, poisoned=poisoned, max_grad_norm=0)
    logged = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
    assert logged[1] == 0.0
    second = found[1].epoch
    assert math.isnan(second.rungs["train_reported"])
    assert NoteCode.NONFINITE_TRAIN in {note.code for note in second.notes}


def test_evaluation_by_steps_ends_intervals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, found = runs(classifier, tmp_path, monkeypatch, eval_strategy="steps", eval_steps=6)
    assert [record.epoch.step for record in found] == [6, 12, 18, 24, 30, 33]
    for record in found:
        assert_closed(record)


def test_without_evaluation_every_epoch_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, found = runs(classifier, tmp_path, monkeypatch, eval_strategy="no")
    assert [record.epoch.step for record in found] == [STEPS, 2 * STEPS, 3 * STEPS]
    assert all(record.epoch.complete and record.epoch.gap is None for record in found)


def test_a_second_training_after_one_that_failed_is_recorded_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, _ = fit(classifier, tmp_path, monkeypatch, num_train_epochs=1)
    original = trainer.training_step

    def failing(*args: Any, **kwargs: Any) -> torch.Tensor:
        if len(trainer.losses["train"]) == STEPS + 3:
            msg = "the user's own"
            raise ArithmeticError(msg)
        loss: torch.Tensor = original(*args, **kwargs)
        return loss

    trainer.training_step = failing
    with pytest.raises(ArithmeticError):
        trainer.train()
    trainer.training_step = original
    trainer.train()
    runs_seen = {path.parent for path in event_files(tmp_path)}
    assert len(runs_seen) == 1
    assert trainer.compute_loss.__func__ is Kept.compute_loss


def test_only_the_trainers_own_event_file_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer, _ = runs(classifier, tmp_path, monkeypatch, num_train_epochs=1)
    assert len(event_files(tmp_path)) == len(list(tmp_path.rglob("events.*"))) == 1
    assert trainer.compute_loss.__func__ is Kept.compute_loss


def test_without_a_tensorboard_writer_a_warning_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.warns(LossGapWarning, match="report_to"):
        runs(classifier, tmp_path, monkeypatch, report_to="none", num_train_epochs=1)
