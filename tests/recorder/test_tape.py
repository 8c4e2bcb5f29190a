"""What scripts do between a model and its loss, done again on new outputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from tb_lossgap.recorder.loss_origin import Replay
from tb_lossgap.recorder.tape import Tape

X = torch.randn(8, 6, generator=torch.Generator().manual_seed(1))
Y = torch.arange(8) % 4
CRITERION = nn.CrossEntropyLoss()


@dataclass
class Output:
    """As the model classes of some libraries give it."""

    logits: Tensor
    hidden: Tensor


class Net(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first, self.last = nn.Linear(6, 5), nn.Linear(5, 4)

    def forward(self, x: Tensor, form: str = "tensor") -> Any:  # noqa: ANN401 - of several forms
        hidden = torch.tanh(self.first(x))
        logits = self.last(hidden)
        if form == "dict":
            return {"logits": logits, "parts": (hidden, [logits.sum()])}
        if form == "object":
            return Output(logits, hidden)
        return logits


def module_criterion(model: nn.Module) -> Tensor:
    return CRITERION(model(X), Y)


def functional(model: nn.Module) -> Tensor:
    return F.cross_entropy(model(X), Y)


def slice_and_reshape(model: nn.Module) -> Tensor:
    return F.cross_entropy(model(X).view(4, 2, 4)[:, :-1].reshape(-1, 4), Y.view(4, 2)[:, 0])


def log_softmax_and_class_weights(model: nn.Module) -> Tensor:
    logs = F.log_softmax(model(X), dim=-1)
    return F.nll_loss(logs, Y, weight=torch.tensor([1.0, 2.0, 3.0, 4.0]))


def dictionary_and_penalty(model: nn.Module) -> Tensor:
    output = model(X, form="dict")
    penalty = sum((parameter**2).sum() for parameter in model.parameters())
    hidden, rest = output["parts"]
    return CRITERION(output["logits"], Y) + 0.1 * hidden.abs().mean() + 0.01 * (penalty + rest[0])


def object_output(model: nn.Module) -> Tensor:
    output = model(X, form="object")
    return F.cross_entropy(output.logits, Y) + output.hidden.pow(2).mean()


def siamese(model: nn.Module) -> Tensor:
    first, second = model(X), model(X.flip(0))
    return F.cosine_embedding_loss(first, second, torch.ones(8)) + (first - second).pow(2).mean()


def accuracy_in_between(model: nn.Module) -> Tensor:
    output = model(X)
    correct = (output.argmax(dim=1) == Y).float().mean().item()
    assert 0 <= correct <= 1
    return CRITERION(output, Y)


def mixup(model: nn.Module) -> Tensor:
    share = 0.7
    output = model(share * X + (1 - share) * X.flip(0))
    return share * CRITERION(output, Y) + (1 - share) * CRITERION(output, Y.flip(0))


def boolean_mask(model: nn.Module) -> Tensor:
    output = model(X)
    mask = Y != 2
    return F.cross_entropy(output[mask], Y[mask])


def dice(model: nn.Module) -> Tensor:
    soft = model(X).softmax(dim=1)
    hard = F.one_hot(Y, 4).to(soft.dtype)
    overlap = 2 * (soft * hard).sum(dim=0)
    return 1 - ((overlap + 1) / (soft.sum(dim=0) + hard.sum(dim=0) + 1)).mean()


def in_place_on_the_output(model: nn.Module) -> Tensor:
    output = model(X) * 1.0
    output.clamp_(-0.3, 0.3)
    output += 0.5
    return CRITERION(output, Y)


def where_and_stack(model: nn.Module) -> Tensor:
    output = model(X)
    both = torch.stack([output, torch.where(output > 0, output, 0.1 * output)])
    return torch.cat([both, both], dim=1).pow(2).sum().sqrt()


def split_and_recombine(model: nn.Module) -> Tensor:
    mean, log = model(X).chunk(2, dim=1)
    return (0.5 * ((Y[:, None] - mean) ** 2 * torch.exp(-log) + log)).mean()


def reduction_by_hand(model: nn.Module) -> Tensor:
    each = F.cross_entropy(model(X), Y, reduction="none")
    worst, _ = each.topk(3)
    return worst.mean()


def sum_of_a_list(model: nn.Module) -> Tensor:
    output = model(X)
    return sum(F.cross_entropy(output[i : i + 2], Y[i : i + 2]) for i in range(0, 8, 2))


def double_precision(model: nn.Module) -> Tensor:
    return CRITERION(model(X).double() / 2, Y).float()


PATTERNS: list[Callable[[nn.Module], Tensor]] = [
    module_criterion,
    functional,
    slice_and_reshape,
    log_softmax_and_class_weights,
    dictionary_and_penalty,
    object_output,
    siamese,
    accuracy_in_between,
    mixup,
    boolean_mask,
    dice,
    in_place_on_the_output,
    where_and_stack,
    split_and_recombine,
    reduction_by_hand,
    sum_of_a_list,
    double_precision,
]


@contextmanager
def taped(model: nn.Module) -> Iterator[Tape]:
    """A tape, by hooks as the recorder sets them."""
    tape = Tape()
    begun = []

    def begins(_: nn.Module, args: Sequence[Any], kwargs: dict[str, Any]) -> None:
        begun.append(tape.forward(model, args, kwargs))

    def ended(_: nn.Module, __: Sequence[Any], output: object) -> None:
        tape.write(begun.pop(), output)
        tape.resume()

    handles = [
        model.register_forward_pre_hook(begins, with_kwargs=True),
        model.register_forward_hook(ended),
    ]
    try:
        yield tape
    finally:
        tape.pause()
        for handle in handles:
            handle.remove()


def recorded(script: Callable[[nn.Module], Tensor], model: nn.Module) -> tuple[Tensor, Replay]:
    with taped(model) as tape:
        loss = script(model)
        replay = tape.finish(loss)
    assert replay is not None
    return loss.detach().clone(), replay


@pytest.fixture
def model() -> nn.Module:
    torch.manual_seed(0)
    return Net()


def move(model: nn.Module) -> None:
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(0.1 * torch.randn_like(parameter))


@pytest.mark.parametrize("script", PATTERNS)
def test_a_replay_gives_the_loss_bit_by_bit(
    script: Callable[[nn.Module], Tensor], model: nn.Module
) -> None:
    loss, replay = recorded(script, model)
    assert torch.equal(replay.loss(), loss)
    assert torch.equal(replay.loss(), loss), "a replay changed what it replays"


@pytest.mark.parametrize("script", PATTERNS)
def test_after_the_weights_moved_a_replay_gives_what_the_script_would(
    script: Callable[[nn.Module], Tensor], model: nn.Module
) -> None:
    loss, replay = recorded(script, model)
    move(model)
    with torch.no_grad():
        again = replay.loss()
    assert torch.equal(again, script(model).detach())
    assert not torch.equal(again, loss)


SCALINGS: dict[str, tuple[Callable[[Tensor], Tensor], float]] = {
    "divided": (lambda loss: loss / 4, 4.0),
    "divided in place": (lambda loss: loss.div_(4), 4.0),
    "times a number first": (lambda loss: 0.25 * loss, 4.0),
    "times a tensor": (lambda loss: loss * torch.tensor(1024.0), 1 / 1024),
    "both": (lambda loss: 512.0 * (loss / 2), 1 / 256),
}


@pytest.mark.parametrize("how", SCALINGS)
def test_a_scaled_loss_is_replayed_without_its_scaling(how: str, model: nn.Module) -> None:
    scale, factor = SCALINGS[how]
    scaled, replay = recorded(lambda net: scale(F.cross_entropy(net(X), Y)), model)
    assert replay.loss().item() == pytest.approx(scaled.item() * factor, rel=1e-6)


def test_inputs_that_a_loader_uses_again_are_kept_as_they_were(model: nn.Module) -> None:
    x, y = X.clone(), Y.clone()
    loss, replay = recorded(lambda net: CRITERION(net(x), y), model)
    x.zero_()
    y.zero_()
    assert torch.equal(replay.loss(), loss)


def test_a_loss_without_the_model_cannot_be_replayed(model: nn.Module) -> None:
    with taped(model) as tape:
        model(X)
        assert tape.finish((X**2).mean()) is None


def test_calls_that_the_loss_does_not_need_are_not_kept(model: nn.Module) -> None:
    _, short = recorded(functional, model)

    def with_metrics(net: nn.Module) -> Tensor:
        output = net(X)
        for _ in range(5):
            output.detach().softmax(dim=1).cumsum(dim=0)
        return F.cross_entropy(output, Y)

    _, long = recorded(with_metrics, model)
    assert len(long.origin.entries) == len(short.origin.entries) == 2


@pytest.mark.parametrize("kind", [torch.optim.SGD, torch.optim.Adam, torch.optim.RMSprop])
def test_an_optimiser_that_steps_between_model_and_loss_does_not_step_again(
    kind: Callable[..., torch.optim.Optimizer], model: nn.Module
) -> None:
    # A generator's step: between its forward and its loss, the discriminator is trained.
    judge = nn.Linear(4, 1)
    optimiser = kind(judge.parameters(), lr=0.1)

    def script(net: nn.Module) -> Tensor:
        fake = net(X)
        judge(fake.detach()).mean().backward()
        optimiser.step()
        judge.weight.data.mul_(1.0)
        with torch.no_grad():
            judge.bias += 0.01
        return judge(fake).pow(2).mean()

    loss, replay = recorded(script, model)
    before = [parameter.detach().clone() for parameter in judge.parameters()]
    versions = [parameter._version for parameter in judge.parameters()]
    assert torch.equal(replay.loss(), loss)
    assert [parameter._version for parameter in judge.parameters()] == versions
    assert all(map(torch.equal, judge.parameters(), before))


def test_two_calls_of_the_same_form_are_told_from_others(model: nn.Module) -> None:
    forms = [recorded(script, model)[1].origin.last.form for script in (functional, functional)]
    assert forms[0] == forms[1]
    assert recorded(boolean_mask, model)[1].origin.last.form != forms[0]


# --------------------------------------------------------------------- the stack of modes


class Mode(TorchFunctionMode):
    """A mode of the user's."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Any,  # noqa: ANN401 - torch's
        args: Any = (),  # noqa: ANN401 - torch's
        kwargs: Any = None,  # noqa: ANN401 - torch's
    ) -> Any:  # noqa: ANN401 - torch's
        self.calls += 1
        return func(*args, **(kwargs or {}))


def depth() -> int:
    return torch._C._len_torch_function_stack()


def test_the_stack_is_as_it_was_after_a_step(model: nn.Module) -> None:
    recorded(functional, model)
    assert depth() == 0


def test_a_users_mode_around_the_step_stays_in_its_place(model: nn.Module) -> None:
    with Mode() as mode:
        with taped(model):
            loss = functional(model)
        assert depth() == 1
        before = mode.calls
        loss.exp()
        assert mode.calls == before + 1
    assert depth() == 0


def test_a_users_mode_begun_between_model_and_loss_survives_ours(model: nn.Module) -> None:
    with taped(model) as tape:
        output = model(X)
        with Mode() as mode:
            loss = F.cross_entropy(output, Y)
            tape.finish(loss)
            assert depth() == 1
            before = mode.calls
            loss.exp()
            assert mode.calls == before + 1
        assert depth() == 0


def test_a_users_mode_that_ends_above_ours_ends_itself(model: nn.Module) -> None:
    with taped(model) as tape:
        output = model(X)
        with Mode():
            output = output * 2
        loss = F.cross_entropy(output, Y)
        replay = tape.finish(loss)
    assert depth() == 0
    assert replay is not None
    assert torch.equal(replay.loss(), loss)


def test_the_default_device_stays_set(model: nn.Module) -> None:
    torch.set_default_device("cpu")
    try:
        before = depth()
        loss, replay = recorded(functional, model)
        assert depth() == before
        assert torch.equal(replay.loss(), loss)
    finally:
        torch.set_default_device(None)
