"""Objective, clean batches, other weights, first visits and duplicates, in whole trainings."""

from __future__ import annotations

import copy
import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from tb_lossgap.errors import WatchError
from tb_lossgap.gap.epoch import Epoch
from tb_lossgap.gap.notes import NoteCode
from tb_lossgap.recorder import budget, details, ending, first_visit, modes, table
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import blobs, differences, everything, records, seed_everything

Loss = Callable[[Tensor, Tensor], Tensor]
SMOOTHING = 0.2
PENALTY = 1e-2


def net() -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(20, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.3), nn.Linear(16, 5)
    )


def smoothed(output: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(output, target, label_smoothing=SMOOTHING)


def by_hand(output: Tensor, target: Tensor) -> Tensor:
    """Cross entropy, written by the user."""
    return -F.log_softmax(output, dim=1).gather(1, target[:, None]).mean()


@dataclass(frozen=True)
class Script:
    """A training script: its losses, and what it tells `watch`."""

    train: Loss = F.cross_entropy
    val: Loss = F.cross_entropy
    gives_criterion: bool = False
    gives_val_criterion: bool = False
    averages: bool = False
    tells: bool = True
    penalty: float = 0.0
    noise: float = 0.0
    evaluates_training: bool = False
    val_rows: int = 80
    shuffles: bool = True


class Run:
    """What a script leaves: everything of the model, and the pieces for an oracle."""

    def __init__(self, script: Script, logdir: Path | None = None, *, epochs: int = 2) -> None:
        seed_everything()
        self.script = script
        self.model = net()
        self.average = copy.deepcopy(self.model)
        self.train_data = blobs(160)
        self.val_data = blobs(script.val_rows, seed=2)
        criterion, val_criterion = script.train, script.val
        writer = None if logdir is None else SummaryWriter(str(logdir))
        if writer is not None:
            given = criterion if script.gives_criterion else None
            called = writer.watch(self.model, given, **self._told(val_criterion))
            criterion = criterion if called is None else called
        optimizer = torch.optim.Adam(self.model.parameters(), lr=1e-2)
        loader = DataLoader(self.train_data, batch_size=8, shuffle=script.shuffles)
        self.losses: list[float] = []
        for _ in range(epochs):
            self._train(loader, criterion, optimizer)
            self._validate(val_criterion if script.gives_val_criterion else criterion)
        self.result = everything(self.model, optimizer) | {"losses": self.losses}
        if writer is not None:
            writer.close()

    def _told(self, val_criterion: Loss) -> dict[str, Any]:
        told: dict[str, Any] = {}
        if self.script.tells and self.script.gives_val_criterion:
            told["val_criterion"] = val_criterion
        if self.script.averages:
            told["val_model"] = self.average
        if self.script.noise:
            told["clean_batches"] = DataLoader(self.train_data, batch_size=8, shuffle=True)
        return told

    def _train(self, loader: DataLoader[Any], criterion: Loss, optimizer: Any) -> None:  # noqa: ANN401 - any optimiser
        self.model.train()
        for x, y in loader:
            noisy = x + self.script.noise * torch.randn_like(x) if self.script.noise else x
            optimizer.zero_grad()
            loss = criterion(self.model(noisy), y)
            if self.script.penalty:
                loss = loss + self.script.penalty * self.squares()
            loss.backward()
            optimizer.step()
            self.losses.append(loss.item())
            with torch.no_grad():
                for mean, new in zip(
                    self.states(self.average), self.states(self.model), strict=True
                ):
                    mean.lerp_(new, 0.1)

    def _validate(self, criterion: Loss) -> None:
        model = self.average if self.script.averages else self.model
        model.eval()
        evaluated = DataLoader(self.train_data, batch_size=8)
        loaders = [DataLoader(self.val_data, batch_size=8)]
        with torch.no_grad():
            for each in [evaluated, *loaders] if self.script.evaluates_training else loaders:
                for x, y in each:
                    self.losses.append(criterion(model(x), y).item())

    @staticmethod
    def states(model: nn.Module) -> Iterator[Tensor]:
        """Parameters and buffers that are numbers on a scale."""
        yield from model.parameters()
        yield from (buffer for buffer in model.buffers() if buffer.is_floating_point())

    def squares(self) -> Tensor:
        """What the penalty is on."""
        return torch.stack([(p**2).sum() for p in self.model.parameters()]).sum()

    def evaluated(self, model: nn.Module, loss: Loss) -> float:
        """A loss over all training data, in eval mode."""
        model.eval()
        with torch.no_grad():
            return float(loss(model(self.train_data.tensors[0]), self.train_data.tensors[1]))


def recorded(script: Script, logdir: Path) -> tuple[Run, Epoch]:
    """A recorded run, and its last epoch, whose weights the run still has."""
    run = Run(script, logdir)
    return run, records(logdir)[-1].epoch


def codes(epoch: Epoch) -> set[NoteCode]:
    return {note.code for note in epoch.notes}


SCRIPTS = {
    "module and another module": Script(
        nn.CrossEntropyLoss(label_smoothing=SMOOTHING),
        nn.CrossEntropyLoss(),
        gives_criterion=True,
        gives_val_criterion=True,
    ),
    "module and torch's function": Script(
        nn.CrossEntropyLoss(label_smoothing=SMOOTHING),
        F.cross_entropy,
        gives_criterion=True,
        gives_val_criterion=True,
    ),
    "module and own function": Script(
        nn.CrossEntropyLoss(label_smoothing=SMOOTHING),
        by_hand,
        gives_criterion=True,
        gives_val_criterion=True,
    ),
    "no criterion, told of a module": Script(
        smoothed, nn.CrossEntropyLoss(), gives_val_criterion=True
    ),
    "no criterion, not told": Script(smoothed, gives_val_criterion=True, tells=False),
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_label_smoothing_in_training_alone_is_the_objective(name: str, tmp_path: Path) -> None:
    run, epoch = recorded(SCRIPTS[name], tmp_path)
    # Smoothing adds SMOOTHING * (mean of -log p over the classes - cross entropy): in train
    # mode, so only near what eval mode gives; the sign and the size are those.
    plain = run.evaluated(run.model, F.cross_entropy)
    uniform = run.evaluated(run.model, lambda out, _: -F.log_softmax(out, 1).mean())
    assert epoch.terms["objective"].value == pytest.approx(-SMOOTHING * (uniform - plain), rel=0.25)
    # Eval mode on training data, by validation's own loss: where generalisation begins.
    eval_rung = epoch.rungs["train_eval"]
    assert abs(eval_rung - plain) < 4 * epoch.terms["generalisation"].stderr
    assert eval_rung == pytest.approx(plain, rel=0.08)
    assert epoch.probe is not None
    assert epoch.probe.verified
    assert sum(t.value for t in epoch.terms.values()) == pytest.approx(epoch.gap, abs=1e-9)


def test_a_penalty_in_training_alone_is_the_objective_to_the_last_digit(tmp_path: Path) -> None:
    run, epoch = recorded(Script(penalty=PENALTY), tmp_path)
    assert epoch.terms["objective"].value == pytest.approx(
        -PENALTY * run.squares().item(), rel=1e-5
    )
    assert NoteCode.PARTIAL_LOSS not in codes(epoch)


def test_a_script_with_one_loss_has_an_objective_term_of_exactly_zero(tmp_path: Path) -> None:
    for name, script in {
        "module": Script(nn.CrossEntropyLoss(), gives_criterion=True),
        "function": Script(),
    }.items():
        _, epoch = recorded(script, tmp_path / name)
        assert epoch.terms["objective"].value == 0.0
        assert epoch.terms["objective"].is_exact


def mixed(output: Tensor, target: Tensor) -> Tensor:
    other = target.flip(0)
    return 0.6 * F.cross_entropy(output, target) + 0.4 * F.cross_entropy(output, other)


def test_which_of_mixed_targets_validation_would_take_is_not_guessed(tmp_path: Path) -> None:
    _, epoch = recorded(Script(mixed, gives_val_criterion=True, tells=False), tmp_path)
    assert "objective" not in epoch.terms
    assert {NoteCode.ABSENT, NoteCode.PARTIAL_LOSS} <= codes(epoch)


@pytest.mark.parametrize("gives_criterion", [False, True])
def test_averaged_weights_in_validation_are_a_term_of_their_own(
    gives_criterion: bool,  # noqa: FBT001 - a parameter of the test
    tmp_path: Path,
) -> None:
    script = Script(nn.CrossEntropyLoss(), averages=True, gives_criterion=gives_criterion)
    run, epoch = recorded(script, tmp_path)
    truth = run.evaluated(run.average, F.cross_entropy) - run.evaluated(run.model, F.cross_entropy)
    term = epoch.terms["weights"]
    assert term.value == pytest.approx(truth, abs=max(4 * term.stderr, 1e-5))
    assert not codes(epoch) & {NoteCode.VAL_WITHOUT_MODEL, NoteCode.VAL_IN_TRAIN_MODE}


def test_noise_on_the_inputs_is_augmentation(tmp_path: Path) -> None:
    run, epoch = recorded(Script(noise=1.0), tmp_path)
    assert epoch.terms["augmentation"].value < 0
    assert epoch.terms["augmentation"].excludes_zero()
    plain = run.evaluated(run.model, F.cross_entropy)
    assert epoch.rungs["train_eval"] == pytest.approx(plain, rel=0.5)
    assert sum(t.value for t in epoch.terms.values()) == pytest.approx(epoch.gap, abs=1e-9)


def raising(*_args: object, **_kwargs: object) -> None:
    msg = "of the user"
    raise ValueError(msg)


# Where a user's forward may raise in what is no more than a detail.
DETAILS: dict[str, tuple[Any, str]] = {
    "first visit": (first_visit.EarlyWeights, "test"),
    "batchnorm_noise, batchnorm_stale": (modes.ModesTable, "_refined"),
    "drift": (table, "beside"),
    "which modules eval() changes": (ending, "find_other"),
}


@pytest.mark.parametrize("detail", DETAILS)
def test_a_detail_whose_replay_raises_is_left_out_and_the_terms_stay(
    detail: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = Script(nn.CrossEntropyLoss(), gives_criterion=True)
    bare = Run(script)
    monkeypatch.setattr(budget, "ALLOWANCE_S", 1e6)
    monkeypatch.setattr(*DETAILS[detail], raising)
    monkeypatch.setattr(table.Table, "has_other", lambda _table: True)
    watched = Run(script, tmp_path)
    assert list(differences(bare.result, watched.result)) == []
    epochs = [record.epoch for record in records(tmp_path)]
    assert any(
        note.sentence == f"not measured is {detail}: a replay raised ValueError"
        for epoch in epochs
        for note in epoch.notes
    )
    for epoch in epochs:
        assert {"timing", "dropout", "batchnorm", "generalisation"} <= epoch.terms.keys()
        assert epoch.probe is not None
        assert epoch.probe.batches == epoch.probe.steps


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_what_is_to_end_a_script_is_no_detail(end: type[BaseException]) -> None:
    absences = details.Absences()
    with pytest.raises(end), details.optional("drift", absences):
        raise end
    assert absences == {}


class Finicky(nn.Module):
    """Averaged weights in a forward that takes validation's batch size only."""

    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, x: Tensor) -> Tensor:
        if len(x) == 8:
            msg = "of the user"
            raise ValueError(msg)
        return self.model(x)


def test_an_averaged_model_that_cannot_run_training_batches_costs_its_own_term_only(
    tmp_path: Path,
) -> None:
    seed_everything()
    model, criterion = net(), nn.CrossEntropyLoss()
    average = Finicky(copy.deepcopy(model))
    writer = SummaryWriter(str(tmp_path))
    writer.watch(model, criterion, val_model=average)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for x, y in DataLoader(blobs(80), batch_size=8):
        optimizer.zero_grad()
        criterion(model(x), y).backward()
        optimizer.step()
    average.eval()
    with torch.no_grad():
        for x, y in DataLoader(blobs(40, seed=2), batch_size=10):
            criterion(average(x), y)
    writer.close()
    (record,) = records(tmp_path)
    assert {"timing", "dropout", "batchnorm", "generalisation"} <= record.epoch.terms.keys()
    assert "weights" not in record.epoch.terms
    said = [note.sentence for note in record.epoch.notes]
    assert "not measured is weights: a replay raised ValueError" in said


@pytest.mark.parametrize("noise", [0.0, 1.0])
def test_with_clean_batches_no_early_weights_are_kept_for_a_test_that_is_not_made(
    noise: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies: list[object] = []
    made = first_visit.Isolation

    def counted(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passed on
        copies.append(args)
        return made(*args, **kwargs)

    monkeypatch.setattr(first_visit, "Isolation", counted)
    Run(Script(nn.CrossEntropyLoss(), gives_criterion=True, noise=noise), tmp_path)
    first = records(tmp_path)[0].epoch
    assert ("first_visit" in first.details) == bool(copies) == (not noise)
    assert noise == 0.0 or "training batches are augmented" in " ".join(
        note.sentence for note in first.notes
    )


class Failing(TensorDataset):
    """A user's data set that raises in the middle."""

    def __getitem__(self, index: int) -> Any:  # noqa: ANN401 - a batch
        if index > 9:
            msg = "of the user"
            raise RuntimeError(msg)
        return super().__getitem__(index)


@pytest.mark.parametrize(
    "batches",
    [
        [],
        [torch.randn(8, 3)],
        ["text"],
        DataLoader(Failing(torch.randn(80, 20), torch.zeros(80).long()), batch_size=8),
        [(torch.randn(8, 20), torch.full((8,), 99))],
    ],
    ids=["empty", "wrong shape", "no tensors", "raising", "labels that do not exist"],
)
def test_clean_batches_that_cannot_be_used_are_said_and_the_rest_is_measured(
    batches: Any,  # noqa: ANN401 - anything a user may give
    tmp_path: Path,
) -> None:
    seed_everything()
    model = net()
    writer = SummaryWriter(str(tmp_path))
    writer.watch(model, clean_batches=batches)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for x, y in DataLoader(blobs(80), batch_size=8):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        F.cross_entropy(model(blobs(40, seed=2).tensors[0]), blobs(40, seed=2).tensors[1])
    writer.close()
    (record,) = records(tmp_path)
    assert "augmentation" not in record.epoch.terms
    assert "dropout" in record.epoch.terms
    assert any(
        note.code is NoteCode.ABSENT and "augmentation" in note.text for note in record.epoch.notes
    )


@pytest.mark.parametrize(
    ("told", "complaint"),
    [
        ({"val_criterion": 3}, "val_criterion=3"),
        ({"val_model": "ema"}, "val_model"),
        ({"clean_batches": 3}, "clean_batches"),
        ({"clean_batches": iter([])}, "cannot be read once an epoch"),
    ],
)
def test_what_cannot_be_told_is_refused_in_words(
    told: dict[str, Any], complaint: str, tmp_path: Path
) -> None:
    writer = SummaryWriter(str(tmp_path))
    with pytest.raises(WatchError, match=complaint):
        writer.watch(net(), **told)
    model = net()
    with pytest.raises(WatchError, match="leave it out"):
        writer.watch(model, val_model=model)
    writer.close()


def test_a_training_set_that_is_evaluated_too_is_no_validation(tmp_path: Path) -> None:
    for gives_criterion in (False, True):
        script = Script(
            nn.CrossEntropyLoss(), evaluates_training=True, gives_criterion=gives_criterion
        )
        alone = Script(nn.CrossEntropyLoss(), gives_criterion=gives_criterion)
        logdir = tmp_path / str(gives_criterion)
        Run(script, logdir / "both")
        Run(alone, logdir / "alone")
        # Later epochs are other trainings: each loader draws from the global generator.
        epoch, plain = (records(logdir / name)[0].epoch for name in ("both", "alone"))
        notes = {note.code: note.count for note in epoch.notes}
        assert notes[NoteCode.TRAIN_EVALUATED] == 20
        assert NoteCode.OVERLAP not in notes
        assert epoch.decomposition.val == plain.decomposition.val


def test_validation_rows_copied_from_training_are_found(tmp_path: Path) -> None:
    class Leaking(Run):
        leaked = blobs(160)

        def _validate(self, criterion: Loss) -> None:
            x, y = self.leaked.tensors
            fresh_x, fresh_y = self.val_data.tensors
            mixed_in = TensorDataset(
                torch.cat([x[:40], fresh_x[:40]]), torch.cat([y[:40], fresh_y[:40]])
            )
            self.model.eval()
            order = torch.randperm(80, generator=torch.Generator().manual_seed(3)).split(8)
            with torch.no_grad():
                for rows in order:
                    criterion(self.model(mixed_in.tensors[0][rows]), mixed_in.tensors[1][rows])

    Leaking(Script(), tmp_path, epochs=5)
    # Looked up in the first epochs, said in all.
    assert len(records(tmp_path)) == 5
    for record in records(tmp_path):
        (note,) = [note for note in record.epoch.notes if note.code is NoteCode.OVERLAP]
        assert note.count == pytest.approx(40, abs=10)


def test_an_honest_split_has_no_duplicates(tmp_path: Path) -> None:
    _, epoch = recorded(Script(), tmp_path)
    assert not codes(epoch) & {NoteCode.OVERLAP, NoteCode.TRAIN_EVALUATED}


def test_the_first_epoch_tests_the_split_and_later_ones_tell_drift_from_revisiting(
    tmp_path: Path,
) -> None:
    Run(Script(nn.CrossEntropyLoss(), gives_criterion=True), tmp_path)
    first, second = (record.epoch for record in records(tmp_path))
    assert "first_visit" in first.details
    assert "first_visit" not in second.details
    assert "drift" not in first.details
    both = second.details["drift"].value + second.details["revisit"].value
    assert both == pytest.approx(second.terms["timing"].value, abs=1e-9)


def test_an_unshuffled_training_set_confounds_the_first_visit_and_that_is_said(
    tmp_path: Path,
) -> None:
    gc.collect()  # loaders of other tests that shuffle
    Run(Script(nn.CrossEntropyLoss(), gives_criterion=True, shuffles=False), tmp_path)
    first = records(tmp_path)[0].epoch
    assert "first_visit" not in first.details
    (note,) = [note for note in first.notes if note.code is NoteCode.CONFOUNDED]
    assert "shuffle" in note.text


IDENTICAL = {
    **SCRIPTS,
    "penalty": Script(penalty=PENALTY),
    "averages": Script(nn.CrossEntropyLoss(), averages=True, gives_criterion=True),
    "averages without criterion": Script(averages=True),
    "noise": Script(noise=1.0),
    "training evaluated": Script(evaluates_training=True),
    "everything": Script(
        nn.CrossEntropyLoss(label_smoothing=SMOOTHING),
        nn.CrossEntropyLoss(),
        gives_criterion=True,
        gives_val_criterion=True,
        averages=True,
        noise=0.5,
        evaluates_training=True,
    ),
}


@pytest.mark.parametrize("name", IDENTICAL)
def test_training_is_bit_identical_whatever_watch_is_told(name: str, tmp_path: Path) -> None:
    bare = Run(IDENTICAL[name], epochs=3)
    watched = Run(IDENTICAL[name], tmp_path, epochs=3)
    assert list(differences(bare.result, watched.result)) == []
    assert [*watched.average._forward_hooks, *watched.average._forward_pre_hooks] == []
    assert torch._C._len_torch_function_stack() == 0
