"""Train mode with a group switched off by function is eval mode, bit by bit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn

from tb_lossgap.recorder.toggles import Toggle

FLAT = torch.randn(4, 6, generator=torch.Generator().manual_seed(1))
SERIES = torch.randn(4, 6, 8, generator=torch.Generator().manual_seed(2))
IMAGES = torch.randn(4, 6, 5, 5, generator=torch.Generator().manual_seed(3))
VOLUMES = torch.randn(2, 6, 3, 3, 3, generator=torch.Generator().manual_seed(4))


class Call(nn.Module):
    """A function call of a forward, which gets the module's own flag."""

    def __init__(self, call: Callable[[Tensor, bool], Any], *parts: nn.Module) -> None:
        super().__init__()
        self.call, self.parts = call, nn.ModuleList(parts)

    def forward(self, x: Tensor) -> Any:  # noqa: ANN401 - whatever is called
        return self.call(x, self.training)


class Whole(nn.Module):
    """A module that takes its input more than once."""

    def __init__(self, inner: nn.Module, times: int) -> None:
        super().__init__()
        self.inner, self.times = inner, times

    def forward(self, x: Tensor) -> Any:  # noqa: ANN401 - whatever it gives
        return self.inner(*[x] * self.times)


class Packed(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.rnn = nn.LSTM(8, 5, num_layers=2, dropout=0.5, batch_first=True)

    def forward(self, x: Tensor) -> Tensor:
        lengths = torch.tensor([6, 5, 3, 1])
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True)
        return self.rnn(packed)[0].data


def drop_path(x: Tensor, training: bool) -> Tensor:  # noqa: FBT001 - a module's flag
    if not training:
        return x
    mask = x.new_empty(x.shape[0], *[1] * (x.dim() - 1)).bernoulli_(0.8)
    return x * mask.div_(0.8)


def drop_path_out_of_place(x: Tensor, training: bool) -> Tensor:  # noqa: FBT001 - as above
    if not training:
        return x
    keep = torch.full((x.shape[0], 1), 0.75)
    return x * (torch.bernoulli(keep) / 0.75)


STOCHASTIC: dict[str, tuple[Callable[[], nn.Module], Tensor]] = {
    "Dropout": (lambda: nn.Dropout(0.5), FLAT),
    "Dropout in place": (lambda: nn.Sequential(nn.Identity(), nn.Dropout(0.5)), FLAT),
    "Dropout1d": (lambda: nn.Dropout1d(0.5), SERIES),
    "Dropout2d": (lambda: nn.Dropout2d(0.5), IMAGES),
    "Dropout3d": (lambda: nn.Dropout3d(0.5), VOLUMES),
    "AlphaDropout": (lambda: nn.AlphaDropout(0.5), FLAT),
    "FeatureAlphaDropout": (lambda: nn.FeatureAlphaDropout(0.5), IMAGES),
    "RReLU": (nn.RReLU, FLAT),
    "RNN": (lambda: nn.RNN(8, 5, num_layers=2, dropout=0.5, batch_first=True), SERIES),
    "LSTM": (lambda: nn.LSTM(8, 5, num_layers=2, dropout=0.5, batch_first=True), SERIES),
    "GRU": (lambda: nn.GRU(8, 5, num_layers=3, dropout=0.5, bidirectional=True), SERIES),
    "relu RNN": (lambda: nn.RNN(8, 5, 2, nonlinearity="relu", dropout=0.5), SERIES),
    "packed LSTM": (Packed, SERIES),
    "MultiheadAttention": (
        lambda: Whole(nn.MultiheadAttention(8, 2, dropout=0.5, batch_first=True), 3),
        SERIES,
    ),
    "attention without weights": (
        lambda: Call(
            lambda x, on: F.scaled_dot_product_attention(x, x, x, dropout_p=0.5 if on else 0.0)
        ),
        SERIES,
    ),
    "attention by position": (
        lambda: Call(
            lambda x, on: F.scaled_dot_product_attention(x, x, x, None, 0.5 if on else 0.0)
        ),
        SERIES,
    ),
    "TransformerDecoderLayer": (
        lambda: Whole(nn.TransformerDecoderLayer(8, 2, 16, dropout=0.3, batch_first=True), 2),
        SERIES,
    ),
    "F.dropout": (lambda: Call(lambda x, on: F.dropout(x, 0.5, on)), FLAT),
    "F.dropout in place": (lambda: Call(lambda x, on: F.dropout(x * 1, 0.5, on, True)), FLAT),  # noqa: FBT003 - torch's
    "F.dropout2d": (lambda: Call(lambda x, on: F.dropout2d(x, training=on)), IMAGES),
    "F.alpha_dropout": (lambda: Call(lambda x, on: F.alpha_dropout(x, 0.3, on)), FLAT),
    "F.rrelu": (lambda: Call(lambda x, on: F.rrelu(x, training=on)), FLAT),
    "torch.dropout": (lambda: Call(lambda x, on: torch.dropout(x, 0.5, on)), FLAT),
    "torch.dropout_": (lambda: Call(lambda x, on: torch.dropout_(x * 1, 0.5, on)), FLAT),
    "torch.feature_dropout": (
        lambda: Call(lambda x, on: torch.feature_dropout(x, 0.5, on)),
        IMAGES,
    ),
    "torch.dropout by name": (lambda: Call(lambda x, on: torch.dropout(x, p=0.5, train=on)), FLAT),
    "torch.alpha_dropout": (lambda: Call(lambda x, on: torch.alpha_dropout(x, 0.5, on)), FLAT),
    "drop path, bernoulli_": (lambda: Call(drop_path), IMAGES),
    "drop path, bernoulli": (lambda: Call(drop_path_out_of_place), FLAT),
}
NORM: dict[str, tuple[Callable[[], nn.Module], Tensor]] = {
    "BatchNorm1d": (lambda: nn.BatchNorm1d(6), FLAT),
    "BatchNorm1d of series": (lambda: nn.BatchNorm1d(6), SERIES),
    "BatchNorm2d": (lambda: nn.BatchNorm2d(6), IMAGES),
    "BatchNorm3d": (lambda: nn.BatchNorm3d(6), VOLUMES),
    "BatchNorm2d without affine": (lambda: nn.BatchNorm2d(6, affine=False), IMAGES),
    "BatchNorm2d cumulative": (lambda: nn.BatchNorm2d(6, momentum=None), IMAGES),
    "InstanceNorm2d tracking": (lambda: nn.InstanceNorm2d(6, track_running_stats=True), IMAGES),
    "F.batch_norm": (
        lambda: Call(
            lambda x, on: F.batch_norm(x, torch.zeros(6), torch.full((6,), 2.0), training=on)
        ),
        FLAT,
    ),
}
NOBODY: dict[str, tuple[Callable[[], nn.Module], Tensor]] = {
    "LayerNorm": (lambda: nn.LayerNorm(6), FLAT),
    "GroupNorm": (lambda: nn.GroupNorm(2, 6), IMAGES),
    "InstanceNorm2d": (lambda: nn.InstanceNorm2d(6), IMAGES),
    "LSTM of one layer": (lambda: nn.LSTM(8, 5), SERIES),
    "Dropout of nothing in eval": (lambda: nn.Dropout(0.5).eval(), FLAT),
}


def made(make: Callable[[], nn.Module]) -> nn.Module:
    """A module whose running statistics are not those of a fresh one."""
    torch.manual_seed(0)
    module = make()
    for name, buffer in module.named_buffers():
        if name.endswith("running_var"):
            buffer.fill_(2.5)
        if name.endswith("running_mean"):
            buffer.fill_(0.4)
    return module


def first(output: Any) -> Tensor:  # noqa: ANN401 - a tensor, or a tuple that begins with one
    return output if isinstance(output, Tensor) else first(output[0])


@pytest.mark.parametrize("kind", STOCHASTIC)
def test_the_stochastic_group_off_is_eval_bit_by_bit(kind: str) -> None:
    make, x = STOCHASTIC[kind]
    module = made(make)
    evaluated = first(module.eval()(x))
    module.train()
    state = torch.get_rng_state()
    with Toggle(stochastic_off=True) as toggle:
        switched = first(module(x))
    assert torch.equal(switched, evaluated)
    assert toggle.stochastic_hits > 0
    assert toggle.norm_hits == 0
    assert torch.equal(torch.get_rng_state(), state), "random numbers were drawn"


@pytest.mark.parametrize("kind", STOCHASTIC)
def test_a_toggle_that_only_looks_changes_nothing(kind: str) -> None:
    make, x = STOCHASTIC[kind]
    module = made(make).train()
    torch.manual_seed(5)
    plain = first(module(x))
    torch.manual_seed(5)
    with Toggle() as toggle:
        seen = first(module(x))
    assert torch.equal(plain, seen)
    assert toggle.stochastic_hits > 0


@pytest.mark.parametrize("kind", NORM)
def test_the_norm_group_off_is_eval_bit_by_bit(kind: str) -> None:
    make, x = NORM[kind]
    evaluated = made(make).eval()(x)
    module = made(make).train()
    before = {name: buffer.clone() for name, buffer in module.named_buffers()}
    with Toggle(norm_off=True) as toggle:
        switched = module(x)
    assert torch.equal(switched, evaluated)
    assert (toggle.norm_hits, toggle.stochastic_hits) == (1, 0)
    for name, buffer in module.named_buffers():
        if not name.endswith("num_batches_tracked"):
            assert torch.equal(buffer, before[name])


@pytest.mark.parametrize("kind", NOBODY)
def test_what_has_no_train_mode_hits_nothing(kind: str) -> None:
    make, x = NOBODY[kind]
    module = made(make)
    with Toggle() as toggle:
        module(x)
    assert (toggle.stochastic_hits, toggle.norm_hits) == (0, 0)


def test_batchnorm_without_tracking_is_seen_and_left_alone() -> None:
    module = nn.BatchNorm1d(6, track_running_stats=False)
    with Toggle(norm_off=True) as toggle:
        switched = module(FLAT)
    assert torch.equal(switched, module(FLAT))
    assert (toggle.norm_hits, toggle.untracked_hits) == (0, 1)


def test_each_group_is_switched_alone_in_one_forward() -> None:
    def make() -> nn.Module:
        return nn.Sequential(nn.Linear(6, 6), nn.BatchNorm1d(6), nn.Dropout(0.5))

    with Toggle(stochastic_off=True, norm_off=True):
        both = made(make).train()(FLAT)
    assert torch.equal(both, made(make).eval()(FLAT))
    with Toggle(stochastic_off=True):
        noise = made(make).train()(FLAT)
    by_flag = made(make).train()
    by_flag[2].eval()
    assert torch.equal(noise, by_flag(FLAT))
    torch.manual_seed(9)
    with Toggle(norm_off=True):
        norm = made(make).train()(FLAT)
    assert (norm == 0).any(), "dropout was to stay on"


@pytest.mark.filterwarnings("ignore:The PyTorch API of nested tensors")
@pytest.mark.parametrize("layers", [1, 2])
def test_a_transformer_encoder_off_is_its_eval_to_rounding(layers: int) -> None:
    layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.3, batch_first=True)
    module = made(lambda: nn.TransformerEncoder(layer, layers))
    with torch.no_grad(), Toggle(stochastic_off=True):
        switched = module.train()(SERIES)
    with torch.no_grad():
        # Its fast path adds up in another order.
        assert torch.allclose(switched, module.eval()(SERIES), atol=1e-6)


def test_a_frozen_layer_stays_as_it_is() -> None:
    module = made(lambda: nn.Sequential(nn.BatchNorm1d(6), nn.Dropout(0.5))).train()
    module[0].eval()
    module[1].eval()
    with Toggle() as toggle:
        seen = module(FLAT)
    assert torch.equal(seen, module.eval()(FLAT))
    assert (toggle.stochastic_hits, toggle.norm_hits) == (0, 0)
