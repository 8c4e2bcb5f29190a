"""A fault of ours warns once, and the training goes on as if we were not there."""

from __future__ import annotations

import copy
import functools
import io
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import warnings
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel
from torch.utils.data import DataLoader

from tb_lossgap.plugin.history import read
from tb_lossgap.recorder import (
    account,
    accumulation,
    acquaintance,
    beyond,
    budget,
    candidates,
    capturing,
    ending,
    entrances,
    evaluations,
    fingerprint,
    first_visit,
    generators,
    held_out,
    isolation,
    labels,
    learned,
    looks,
    loss_ending,
    loss_form,
    loss_origin,
    losses,
    model_watch,
    modes,
    objective,
    parts,
    plan,
    probe,
    reach,
    recorder,
    remarks,
    repeats,
    replays,
    reported,
    rows,
    sampler,
    script_calls,
    series,
    shadows,
    sharing,
    sink,
    splits,
    sums,
    surplus,
    table,
    tape,
    toggles,
    val_tape,
    watch,
    watched,
    weights,
)
from tb_lossgap.recorder.faults import LossGapWarning
from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import blobs, differences, everything, records, seed_everything

ROOT = Path(__file__).parents[2]


def net() -> nn.Module:
    return nn.Sequential(
        nn.Linear(20, 12), nn.BatchNorm1d(12), nn.ReLU(), nn.Dropout(0.3), nn.Linear(12, 5)
    )


class PlantedError(RuntimeError):
    """The fault of ours that a test plants."""


class Sabotage:
    """Makes one of our functions raise, from its n-th call in a running training on."""

    def __init__(self, owner: Any, name: str, *, at: int = 1) -> None:  # noqa: ANN401 - a class or a module
        self._owner, self._name, self._at = owner, name, at
        self.is_armed = False
        self.raised = 0

    def plant(self, monkeypatch: pytest.MonkeyPatch) -> None:
        original = self._owner.__dict__[self._name]
        call = getattr(original, "__func__", original)
        calls = 0

        @functools.wraps(call)
        def planted(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - passed on
            nonlocal calls
            calls += self.is_armed
            if calls >= self._at and self.is_armed:
                self.raised += 1
                msg = f"planted in {self._name}"
                raise PlantedError(msg)
            return call(*args, **kwargs)

        kind = type(original) if isinstance(original, classmethod | staticmethod) else None
        monkeypatch.setattr(self._owner, self._name, kind(planted) if kind else planted)


NOBODY = Sabotage(object, "nothing")


def own(output: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(output, target)


def penalised(loss: Tensor, model: nn.Module) -> Tensor:
    return loss + 1e-3 * next(model.parameters()).pow(2).sum()


def alone(loss: Tensor, _model: nn.Module) -> Tensor:
    return loss


def train(
    loop: str, logdir: Path | None = None, sabotage: Sabotage = NOBODY, *, epochs: int = 3
) -> dict[str, Any]:
    """Train; record into `logdir` if given; the sabotage is armed while it trains and closes."""
    seed_everything()
    model = net()
    criterion: Any = {
        "function": F.cross_entropy,
        "model": F.cross_entropy,
        "own function": own,
    }.get(loop, nn.CrossEntropyLoss())
    call = criterion
    whole = penalised if loop == "penalised" else alone
    writer = None
    if logdir is not None:
        writer = SummaryWriter(str(logdir))
        call = _watched(writer, loop, model, criterion)
    sabotage.is_armed = True
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    batches = DataLoader(blobs(48), batch_size=8, shuffle=True)
    seen = []
    for epoch in range(epochs):
        model.train()
        for x, y in batches:
            optimizer.zero_grad()
            output = model(x) * 1.0
            loss = whole(call(output, y), model)
            loss.backward()
            optimizer.step()
            seen.append(loss.item())
            if writer is not None and loop == "explicit":
                writer.log_train_loss(loss, len(y))
        model.eval()
        with torch.no_grad():
            val = call(model(batches.dataset.tensors[0]), batches.dataset.tensors[1])
        seen.append(val.item())
        if writer is not None:
            _report(writer, val, epoch, loop)
    if writer is not None:
        writer.close()
    sabotage.is_armed = False
    assert _hooks_on(model) == []
    if isinstance(criterion, nn.Module):
        assert _hooks_on(criterion) == []
    assert not hasattr(torch.autograd.backward, "_tb_lossgap")
    assert torch._C._len_torch_function_stack() == 0
    return everything(model, optimizer) | {"losses": seen}


def _watched(writer: SummaryWriter, loop: str, model: nn.Module, criterion: Any) -> Any:  # noqa: ANN401 - any loss
    if loop == "shared":
        writer.watch(nn.Flatten(), criterion, name="another")
        writer.log_train_loss(1.0, name="another")  # else a warning says that it has none
    if loop not in ("explicit", "model"):
        return writer.watch(model, criterion)
    if loop == "model":
        writer.watch(model)
    return criterion


def _report(writer: SummaryWriter, val: Tensor, epoch: int, loop: str) -> None:
    if loop == "explicit":
        writer.log_val_loss(val, 48)
    writer.add_scalar("loss/val", val, epoch)
    writer.add_scalars("loss", {"train": 1.0}, epoch)
    writer.flush()
    if loop in ("explicit", "model"):
        writer.end_epoch()


def _hooks_on(model: nn.Module) -> list[object]:
    return [
        hook
        for module in model.modules()
        for hooks in (module._forward_hooks, module._forward_pre_hooks, module._backward_hooks)
        for hook in hooks.values()
    ]


@functools.cache
def bare(loop: str) -> dict[str, Any]:
    return train(loop)


def warned(recorded: list[warnings.WarningMessage]) -> list[str]:
    return [str(one.message) for one in recorded if one.category is LossGapWarning]


# Where a fault may arise: by the loop that comes by, the class or module, its functions. What
# undoes (the end of an isolation, the restoring of generators, the ending of a mode) is not
# here: nobody can mend a training whose mending fails.
PLACES: dict[str, list[tuple[Any, str]]] = {
    "module": [
        (watch.Watch, "criterion_ended _is_usual _train"),
        (looks.Looks, "criterion_begins forward_begins forward_ended probe arm_if_wanted"),
        (looks.Looks, "backward_begins"),
        (evaluations.Evaluations, "take held accept training_came"),
        (watch, "mean_of"),
        (parts.Expected, "add more_in"),
        (parts, "note reached is_made_of"),
        (watch.Watch, "_is_elsewhere"),
        (watch, "comes_from"),
        (series.Series, "begin_step train_loss val_loss end_training report commit close"),
        (repeats.Repeats, "came"),
        (looks.Looks, "compiled_since"),
        (account.Account, "take_train take_val end_training notes cost"),
        (losses.LossBuffer, "append losses"),
        (weights.Weigher, "weight _counted _class_weight"),
        (weights, "total_weight _kept"),
        (reported.Reported, "catch losses clear"),
        (probe.Prober, "begin forward_begins forward_ended criterion_begins criterion_ended"),
        (probe.Prober, "capture measure abandon first_visit leave"),
        (probe.Prober, "_meet_processes _replayable _probe _replayed _measured"),
        (capturing.Capturing, "forward_begins forward_ended criterion_begins criterion_ended"),
        (capturing.Capturing, "abandon taken"),
        (acquaintance.Acquaintance, "check verify meet _protected"),
        (shadows.Shadows, "begin take _beside"),
        (plan.Plan, "begin keep end paid_for moment seed_at"),
        (remarks.Remarks, "begin all"),
        (beyond.Beyond, "absences confounded"),
        (ending.Ending, "table clean tell"),
        (modes.ModesTable, "__init__ refine modes"),
        (held_out.Shelf, "close beside"),
        (first_visit.EarlyWeights, "see end"),
        (rows.Rows, "trained look_up"),
        (rows, "listed repeating"),
        (splits.Splits, "wants trained validation"),
        (surplus.Surplus, "usual _close"),
        (evaluations.Evaluations, "_seen _flags"),
        (val_tape.ValTape, "arm runs begins take"),
        (series, "own"),
        (budget.Budget, "plan learn affordable first"),
        (sampler.Sampler, "__init__ keep _draw"),
        (tape.Tape, "__init__ entry forward write resume finish origin"),
        (loss_origin.Replay, "loss"),
        (isolation.Isolation, "__init__ reset"),
        (isolation, "_modules _clone _attributes"),
        (generators.RandomState, "capture equals"),
        (fingerprint.Fingerprint, "take differences"),
        (replays.Replayer, "train_loss own_loss _loss draws_numbers"),
        (replays, "seed_all flags_set quiet"),
        (acquaintance, "find_players"),
        (capturing, "training_flags autocast_of"),
        (probe, "hashes"),
        (toggles.Toggle, "__init__ __torch_function__"),
        (table.Table, "__init__ add probe"),
        (sink.Sink, "__call__ _add _make_safe"),
        (sink, "encode judge record_summary _mirrored"),
        (watched.Watched, "commit finish _leave_others"),
    ],
    "function": [
        (watch.Watch, "criterion_ended criterion_begins"),
        (looks.Looks, "criterion_begins forward_begins forward_ended"),
        (evaluations.Evaluations, "criterion_begins"),
        (val_tape.ValTape, "criterion_begins"),
    ],
    "model": [
        (model_watch.ModelWatch, "forward_begins forward_ended backward_begins seen settle"),
        (model_watch.ModelWatch, "_learn _origin _mean _begins_step _reads _captures"),
        (entrances.EntranceHooks, "is_entered_by enter leave keep_called"),
        (learned.Learned, "learn weight counted weighed _by_hand _learn_weight"),
        (candidates.Candidates, "rank _parts count replay hold learn settle _note_part"),
        (tape.Tape, "entry write origin resume copied"),
        (probe.Prober, "learn_objective hold"),
        (held_out.Shelf, "wants keep"),
        (objective.Objective, "learn"),
        (weights.Weigher, "weight inspect"),
        (learned, "total_weight"),
        (labels.Labels, "count"),
        (rows.Rows, "_by_nature"),
        (model_watch, "batch_size scaled hashed"),
        (script_calls.ScriptCalls, "take _weighed"),
        (loss_ending.LossEnding, "take mean settle"),
        (reach.Forwards, "are_given begin end reach clear"),
        (accumulation.Accumulation, "scalings follow settle"),
        (learned.Learned, "counts keep_scalings"),
    ],
    "penalised": [
        (watched.Watched, "_go_on _watch_model"),
        (model_watch.ModelWatch, "go_on attach backward_begins _take_begun"),
        (series.Series, "restart"),
        (learned.Learned, "learn"),
        (loss_form, "kind_of"),
    ],
    "own function": [
        (looks.Looks, "inspect taken_inside"),
        (sums.Inside, "__init__ kind"),
        (sums, "kind_of _kind"),
    ],
    "shared": [
        (sharing.Share, "forward_begins forward_ended is_told_apart makers"),
    ],
    "explicit": [
        (recorder, "_own"),
        (series.Series, "train_loss val_loss end report"),
        (losses.LossBuffer, "append losses"),
    ],
}
FAULTS = [
    pytest.param(loop, owner, name, id=f"{loop}-{owner.__name__.split('.')[-1]}.{name}")
    for loop, places in PLACES.items()
    for owner, names in places
    for name in names.split()
]


@pytest.mark.parametrize(("loop", "owner", "name"), FAULTS)
@pytest.mark.timeout(30)
def test_a_fault_of_ours_warns_once_and_training_is_as_if_bare(  # noqa: PLR0917 - pytest gives them by name
    loop: str,
    owner: Any,  # noqa: ANN401 - a class or a module
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sabotage = Sabotage(owner, name)
    sabotage.plant(monkeypatch)
    with warnings.catch_warnings(record=True) as recorded:
        warnings.simplefilter("always")
        result = train(loop, tmp_path, sabotage)
    assert sabotage.raised, "the fault never happened, so nothing was proven"
    assert list(differences(bare(loop), result)) == []
    (message,) = warned(recorded)
    assert f"planted in {name}" in message
    assert "training is not affected" in message


# Inside the table of replays, what raises may be the user's own forward on our account.
@pytest.mark.parametrize("name", ["eval_loss"])
def test_a_replay_that_raises_is_left_out_and_told_of(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage = Sabotage(replays.Replayer, name)
    sabotage.plant(monkeypatch)
    with warnings.catch_warnings(record=True) as recorded:
        warnings.simplefilter("always")
        result = train("module", tmp_path, sabotage)
    assert warned(recorded) == []
    assert list(differences(bare("module"), result)) == []
    for record in records(tmp_path):
        assert "timing" not in record.epoch.terms
        assert any("could not be replayed" in n.sentence for n in record.epoch.notes)


LATE = [
    (watch.Watch, "criterion_ended", 3),
    (looks.Looks, "forward_ended", 2),
    (probe.Prober, "capture", 2),
    (probe.Prober, "measure", 2),
    # The second is made inside the script's own calls, between the model and its loss.
    (tape.Tape, "entry", 2),
    (tape.Tape, "entry", 6),
    (tape.Tape, "write", 2),
    (tape.Tape, "write", 4),
    (replays.Replayer, "_loss", 30),
    (series.Series, "commit", 2),
    (sink.Sink, "__call__", 2),
    (isolation.Isolation, "reset", 12),
]


@pytest.mark.parametrize("loop", ["module", "model"])
@pytest.mark.parametrize("name", ["entry", "write", "_form"])
def test_a_fault_inside_a_call_of_the_scripts_own_is_not_the_scripts(
    loop: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage = Sabotage(tape.Tape, name, at=2)
    sabotage.plant(monkeypatch)
    with warnings.catch_warnings(record=True) as recorded:
        warnings.simplefilter("always")
        result = train(loop, tmp_path, sabotage)
    assert sabotage.raised
    assert list(differences(bare(loop), result)) == []
    assert len(warned(recorded)) == 1


@pytest.mark.parametrize(("owner", "name", "at"), LATE)
def test_a_fault_in_the_middle_warns_once_and_keeps_what_was_written(  # noqa: PLR0917 - as above
    owner: Any,  # noqa: ANN401 - a class
    name: str,
    at: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sabotage = Sabotage(owner, name, at=at)
    sabotage.plant(monkeypatch)
    with warnings.catch_warnings(record=True) as recorded:
        warnings.simplefilter("always")
        result = train("module", tmp_path, sabotage)
    assert sabotage.raised
    assert list(differences(bare("module"), result)) == []
    assert len(warned(recorded)) == 1
    if (owner, name) in ((sink.Sink, "__call__"), (probe.Prober, "measure")):
        assert [record.epoch.epoch for record in records(tmp_path)] == [1]


@pytest.mark.parametrize(
    ("owner", "name"),
    [(watch.Watch, "criterion_ended"), (probe.Prober, "measure"), (sink.Sink, "__call__")],
)
def test_a_fault_stops_no_training_where_warnings_are_errors(  # noqa: PLR0917 - as above
    owner: Any,  # noqa: ANN401 - a class
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sabotage = Sabotage(owner, name)
    sabotage.plant(monkeypatch)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = train("module", tmp_path, sabotage)
    assert list(differences(bare("module"), result)) == []
    assert capsys.readouterr().err.count("training is not affected") == 1


@pytest.mark.parametrize("owner_name", ["probe.Prober.__init__", "watch.Watch.attach"])
def test_a_fault_of_ours_in_watch_gives_the_criterion_back(
    owner_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PlantedError

    places = {
        "probe.Prober.__init__": (probe.Prober, "__init__"),
        "watch.Watch.attach": (watch.Watch, "attach"),
    }
    monkeypatch.setattr(*places[owner_name], fail)
    with pytest.warns(LossGapWarning):
        result = train("module", tmp_path)
    assert list(differences(bare("module"), result)) == []


def test_a_script_that_fails_itself_gets_its_own_error(tmp_path: Path) -> None:
    writer = SummaryWriter(str(tmp_path))
    model = net()
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    with pytest.raises(RuntimeError, match="mat1 and mat2"):
        model(torch.zeros(4, 3))
    with pytest.raises((ValueError, IndexError, RuntimeError)):
        criterion(model(torch.zeros(4, 20)), torch.zeros(3, dtype=torch.long))
    assert torch._C._len_torch_function_stack() == 0
    # The step that failed left nothing behind: the next ones are probed as ever.
    for _ in range(2):
        loss = criterion(model(torch.zeros(4, 20)), torch.zeros(4, dtype=torch.long))
        loss.backward()
    writer.end_epoch()
    writer.close()
    (record,) = records(tmp_path)
    assert record.epoch.probe is not None
    assert record.epoch.probe.verified


# ------------------------------------------------------------------------- the disk


class FullDiskError(OSError):
    """No space left on device."""


def test_a_disk_that_is_full_stops_no_training(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise FullDiskError(28, "No space left on device")

    def run() -> dict[str, Any]:
        seed_everything()
        model = net()
        writer = SummaryWriter(str(tmp_path))
        criterion = writer.watch(model, nn.CrossEntropyLoss())
        monkeypatch.setattr(writer._get_file_writer().event_writer._async_writer, "write", full)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        for _ in range(3):
            model.train()
            for x, y in DataLoader(blobs(48), batch_size=8, shuffle=True):
                optimizer.zero_grad()
                criterion(model(x), y).backward()
                optimizer.step()
            model.eval()
            with torch.no_grad():
                criterion(model(x), y)
            writer.end_epoch()
        state = everything(model, optimizer)
        writer.close()
        return state

    with pytest.warns(LossGapWarning, match="No space left on device") as recorded:
        state = run()
    assert len(recorded) == 1
    reference = bare("module")
    assert list(differences(reference["parameters"], state["parameters"])) == []


LIMITED = """
import resource, signal, sys, warnings
import torch
from torch import nn
from tb_lossgap import SummaryWriter

warnings.simplefilter("always")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
writer = SummaryWriter(sys.argv[1])
torch.manual_seed(0)
model, x, y = nn.Linear(4, 3), torch.randn(8, 4), torch.zeros(8, dtype=torch.long)
criterion = writer.watch(model, nn.CrossEntropyLoss())
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(6):
    if epoch == 3:
        writer.flush()
        resource.setrlimit(resource.RLIMIT_FSIZE, (1500, resource.RLIM_INFINITY))
    model.train()
    for _ in range(3):
        optimizer.zero_grad()
        criterion(model(x), y).backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        criterion(model(x), y)
print("trained to the end")
"""


def run_script(source: str, *args: object, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    """A training script in a process of its own."""
    command = [sys.executable, "-c", textwrap.dedent(source), *map(str, args)]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=timeout, cwd=ROOT, check=False
    )


def test_a_file_that_may_not_grow_stops_no_training_and_keeps_what_it_has(tmp_path: Path) -> None:
    process = run_script(LIMITED, tmp_path)
    assert "trained to the end" in process.stdout, process.stderr
    # Once while it trains, once at the end for what is lost.
    assert process.stderr.count("LossGapWarning: tb_lossgap: the event file could not") == 1
    assert process.stderr.count("LossGapWarning") <= 2
    (history,) = read(tmp_path)
    assert [epoch.epoch for epoch in history.epochs][:2] == [1, 2]


# ------------------------------------------------------- processes, signals and copies


@pytest.mark.timeout(30)
def test_a_forked_child_records_nothing_and_does_not_hang(tmp_path: Path) -> None:
    writer = SummaryWriter(str(tmp_path))
    model = net()
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    x, y = torch.zeros(4, 20), torch.zeros(4, dtype=torch.long)
    size = sum(path.stat().st_size for path in tmp_path.iterdir())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # threads and fork: the point of it
        pid = os.fork()
    if pid == 0:
        signal.alarm(10)
        code = 1
        try:
            for _ in range(30):
                criterion(model(x), y).backward()
                writer.log_train_loss(0.5)
                writer.log_train_loss(0.5, name="new in the child")
                writer.log_val_loss(0.5, name="new in the child")
                writer.end_epoch()
            writer._lossgap.flush()
            writer._lossgap.close()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    assert status == 0, "the child hung or raised"
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) == size
    criterion(model(x), y).backward()
    writer.close()
    assert [record.epoch.step for record in records(tmp_path)] == [1], "the parent records on"


class Interrupted(nn.Module):
    """Lets the user press Ctrl-C in the n-th forward that runs without gradients."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self.left = [at]

    def forward(self, x: Tensor) -> Tensor:
        # A global of the user's: what is in a module's list is put back for each replay.
        if not torch.is_grad_enabled():
            COUNT[0] -= 1
            if COUNT[0] == 0:
                raise KeyboardInterrupt
        return x


COUNT = [0]


@pytest.mark.parametrize("at", [1, 2, 3, 6, 9])
def test_an_interrupt_inside_a_replay_goes_through_and_leaves_the_model_as_it_was(
    at: int, tmp_path: Path
) -> None:
    seed_everything()
    model = nn.Sequential(net(), Interrupted(at))
    writer = SummaryWriter(str(tmp_path))
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    x, y = torch.randn(8, 20), torch.zeros(8, dtype=torch.long)
    output = model(x)
    before = copy.deepcopy(model.state_dict())
    flags = [module.training for module in model.modules()]
    random = generators.RandomState.capture()
    COUNT[0] = at
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - in whichever replay it comes
        loss = criterion(output, y)
        loss.backward()
        model.eval()
        flags = [module.training for module in model.modules()]
        with torch.no_grad():
            criterion(model[0](x), y)
    assert list(differences(before, dict(model.state_dict()))) == []
    assert [module.training for module in model.modules()] == flags
    assert torch.is_grad_enabled()
    assert torch._C._len_torch_function_stack() == 0
    assert random.equals(generators.RandomState.capture())
    writer.close()


@pytest.mark.parametrize("loop", ["module", "function", "model"])
def test_a_watched_model_and_criterion_can_be_pickled_copied_and_saved(
    loop: str, tmp_path: Path
) -> None:
    writer = SummaryWriter(str(tmp_path))
    model = net()
    given: Any = {"module": nn.CrossEntropyLoss(), "function": F.cross_entropy, "model": None}[loop]
    criterion = writer.watch(model, given)
    call = criterion or F.cross_entropy
    x, y = torch.randn(8, 20), torch.zeros(8, dtype=torch.long)
    for _ in range(2):  # once while hooks are armed, once after a step
        stored = io.BytesIO()
        torch.save(model, stored)
        stored.seek(0)
        copies = [
            copy.deepcopy(model),
            pickle.loads(pickle.dumps(model)),  # noqa: S301 - our own bytes
            torch.load(stored, weights_only=False),
        ]
        losses = [copy.deepcopy(call), pickle.loads(pickle.dumps(call)), F.cross_entropy]  # noqa: S301
        for other, loss in zip(copies, losses, strict=True):
            loss(other(x), y).backward()
        call(model(x), y).backward()
    writer.close()
    (record,) = records(tmp_path)
    assert record.epoch.step == 2, "a copy was recorded too"


@pytest.mark.parametrize("loop", ["module", "function", "model"])
def test_a_shallow_copy_is_nobody_that_is_watched(loop: str, tmp_path: Path) -> None:
    writer = SummaryWriter(str(tmp_path))
    model = net()
    given: Any = {"module": nn.CrossEntropyLoss(), "function": F.cross_entropy, "model": None}[loop]
    criterion = writer.watch(model, given) or F.cross_entropy
    x, y = torch.randn(8, 20), torch.zeros(8, dtype=torch.long)
    losses = []
    for _ in range(4):
        other, call = copy.copy(model), copy.copy(criterion)
        call(other(x), y).backward()
        loss = criterion(model(x), y)
        call(other(2 * x).detach(), y)
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            call(other(x), y)
    writer.end_epoch()
    writer.close()
    (record,) = records(tmp_path)
    assert record.epoch.step == 4, "a copy was recorded too"
    assert record.epoch.rungs["train_reported"] == pytest.approx(sum(losses) / 4)
    assert record.epoch.gap is None
    assert record.epoch.probe is not None
    assert record.epoch.probe.verified


def test_an_averaged_copy_is_not_counted_twice(tmp_path: Path) -> None:
    writer = SummaryWriter(str(tmp_path))
    model = net()
    criterion = writer.watch(model, nn.CrossEntropyLoss())
    averaged = AveragedModel(model)
    x, y = torch.randn(8, 20), torch.zeros(8, dtype=torch.long)
    for _ in range(4):
        criterion(model(x), y).backward()
        averaged.update_parameters(model)
        averaged(x)
    writer.end_epoch()
    writer.close()
    (record,) = records(tmp_path)
    assert record.epoch.step == 4
    assert record.epoch.probe is not None
    assert record.epoch.probe.verified


ENDLESS = """
import os, signal, sys
import torch
from torch import nn
from tb_lossgap import SummaryWriter

writer = SummaryWriter(sys.argv[1])
model, x, y = nn.Linear(4, 3), torch.randn(8, 4), torch.zeros(8, dtype=torch.long)
criterion = writer.watch(model, nn.CrossEntropyLoss())
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(5):
    model.train()
    for _ in range(3):
        optimizer.zero_grad()
        criterion(model(x), y).backward()
        optimizer.step()
        if epoch == 4 and sys.argv[2] == "first step":
            END
    model.eval()
    with torch.no_grad():
        criterion(model(x), y)
if sys.argv[2] == "flushed":
    writer.flush()
    END
"""
KILL = "os.kill(os.getpid(), signal.SIGKILL)"


@pytest.mark.parametrize(("when", "epochs"), [("first step", 4), ("flushed", 5)])
def test_a_killed_process_leaves_every_epoch_that_was_written(
    when: str, epochs: int, tmp_path: Path
) -> None:
    process = run_script(ENDLESS.replace("END", KILL), tmp_path, when)
    assert process.returncode == -signal.SIGKILL, process.stderr
    (history,) = read(tmp_path)
    assert [epoch.epoch for epoch in history.epochs] == list(range(1, epochs + 1))
    assert history.warnings == ()


@pytest.mark.parametrize(("end", "code"), [("pass", 0), ("raise RuntimeError('of the user')", 1)])
def test_a_process_that_ends_without_close_loses_nothing(
    end: str, code: int, tmp_path: Path
) -> None:
    process = run_script(ENDLESS.replace("END", end), tmp_path, "flushed")
    assert process.returncode == code, process.stderr
    (history,) = read(tmp_path)
    assert [epoch.epoch for epoch in history.epochs] == [1, 2, 3, 4, 5]
    assert all(epoch.gap is not None for epoch in history.epochs)
