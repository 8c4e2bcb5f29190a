"""Models and loops of every kind that a replay could disturb: one entry, one trap."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.ao.quantization import MinMaxObserver
from torch.nn.utils import parametrizations


class Residual(nn.Module):
    """Stochastic depth, its mask drawn by `bernoulli_` or by hand from `rand`."""

    def __init__(self, by: str) -> None:
        super().__init__()
        self.inner = nn.Linear(20, 20)
        self.by = by

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x + self.inner(x)
        mask = x.new_empty(x.shape[0], 1)
        mask = (
            mask.bernoulli_(0.8)
            if self.by == "bernoulli"
            else (0.8 + torch.rand_like(mask)).floor()
        )
        return x + self.inner(x) * mask / 0.8


class Noise(nn.Module):
    """Noise from a generator that torch does not know."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        if self.source == "numpy":
            return x + 0.1 * torch.from_numpy(np.random.randn(*x.shape)).to(x.dtype)  # noqa: NPY002
        return x * (1.0 + 0.1 * random.random())  # noqa: S311


class OwnGenerator(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.generator = torch.Generator().manual_seed(5)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        return x + 0.1 * torch.randn(x.shape, generator=self.generator)


class Counting(nn.Module):
    """Counters, lists, caches and an object of its own, all moved by forward."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0
        self.seen: list[float] = []
        self.cache: dict[str, torch.Tensor] = {}
        self.window = np.zeros(3)
        self.state = Bag()

    def forward(self, x: Tensor) -> Tensor:
        self.calls += 1
        self.seen.append(float(x.detach().mean()))
        self.cache["last"] = x.detach()
        self.window[self.calls % 3] += 1.0
        self.state.total += 1
        return x * (1.0 + 0.001 * (self.calls % 7)) + 0.001 * self.state.total


class Bag:
    def __init__(self) -> None:
        self.total = 0


class Codebook(nn.Module):
    """A vector quantiser whose codes move by an average in forward, as a parameter."""

    def __init__(self) -> None:
        super().__init__()
        self.codes = nn.Parameter(torch.randn(8, 20), requires_grad=False)
        self.register_buffer("usage", torch.zeros(8))

    def forward(self, x: Tensor) -> Tensor:
        nearest = torch.cdist(x, self.codes).argmin(dim=1)
        if self.training:
            with torch.no_grad():
                self.usage.mul_(0.9).add_(torch.bincount(nearest, minlength=8).float())
                self.codes.data[nearest] = 0.9 * self.codes[nearest] + 0.1 * x
        return x + (self.codes[nearest] - x).detach()


class Recurrent(nn.Module):
    def __init__(self, kind: type[nn.RNNBase]) -> None:
        super().__init__()
        self.rnn = kind(5, 16, num_layers=2, dropout=0.3, batch_first=True)
        self.head = nn.Linear(16, 5)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.rnn(x.view(-1, 4, 5))[0][:, -1])


class Encoder(nn.Module):
    def __init__(self, *, padded: bool = False) -> None:
        super().__init__()
        layer = nn.TransformerEncoderLayer(10, 2, 16, dropout=0.2, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2)
        self.head = nn.Linear(10, 5)
        self.padded = padded

    def forward(self, x: Tensor) -> Tensor:
        tokens = x.view(-1, 2, 10)
        mask = None
        if self.padded:
            mask = torch.zeros(tokens.shape[:2], dtype=torch.bool)
            mask[::2, -1] = True
        return self.head(self.encoder(tokens, src_key_padding_mask=mask)[:, 0])


class Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(10, 2, dropout=0.2, batch_first=True)
        self.head = nn.Linear(20, 5)

    def forward(self, x: Tensor) -> Tensor:
        tokens = x.view(-1, 2, 10)
        mixed, _ = self.attention(tokens, tokens, tokens)
        again = F.scaled_dot_product_attention(
            mixed, tokens, tokens, dropout_p=0.2 if self.training else 0.0
        )
        return self.head(again.reshape(-1, 20))


class Images(nn.Module):
    def __init__(self, norm: Callable[[int], nn.Module]) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(1, 6, 3), norm(6), nn.ReLU(inplace=True), nn.Dropout2d(0.2), nn.Flatten()
        )
        self.head = nn.Linear(6 * 2 * 3, 5)

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.body(x.view(-1, 1, 4, 5)))


class Observed(nn.Module):
    """Quantisation-aware: observers that widen with what they see."""

    def __init__(self) -> None:
        super().__init__()
        self.observer = MinMaxObserver()
        self.linear = nn.Linear(20, 5)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(self.observer(x))


class FunctionalDropout(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Linear(20, 20)
        self.last = nn.Linear(20, 5)

    def forward(self, x: Tensor) -> Tensor:
        return self.last(F.dropout(F.relu(self.first(x)), 0.4, self.training))


def mlp(*middle: nn.Module) -> nn.Module:
    return nn.Sequential(nn.Linear(20, 20), *middle, nn.ReLU(), nn.Linear(20, 5))


def half_frozen() -> nn.Module:
    model = mlp(nn.BatchNorm1d(20), nn.Linear(20, 20), nn.BatchNorm1d(20), nn.Dropout(0.3))
    model[1].eval()
    return model


def old_norm(wrap: Callable[[nn.Module], nn.Module]) -> Callable[[], nn.Module]:
    return lambda: nn.Sequential(wrap(nn.Linear(20, 20)), nn.Tanh(), nn.Linear(20, 5))


MODELS: dict[str, Callable[[], nn.Module]] = {
    "mlp_dropout": lambda: mlp(nn.Dropout(0.5)),
    "alpha_dropout": lambda: mlp(nn.AlphaDropout(0.2), nn.FeatureAlphaDropout(0.1)),
    "functional_dropout": FunctionalDropout,
    "rrelu": lambda: mlp(nn.RReLU()),
    "cnn_batchnorm": lambda: Images(nn.BatchNorm2d),
    "cnn_batchnorm_cumulative": lambda: Images(lambda c: nn.BatchNorm2d(c, momentum=None)),
    "cnn_batchnorm_untracked": lambda: Images(
        lambda c: nn.BatchNorm2d(c, track_running_stats=False)
    ),
    "cnn_instancenorm_tracked": lambda: Images(
        lambda c: nn.InstanceNorm2d(c, track_running_stats=True)
    ),
    "cnn_groupnorm": lambda: Images(lambda c: nn.GroupNorm(2, c)),
    "batchnorm_then_dropout": lambda: mlp(nn.BatchNorm1d(20), nn.Dropout(0.3)),
    "dropout_then_batchnorm": lambda: mlp(nn.Dropout(0.3), nn.BatchNorm1d(20)),
    "batchnorm_half_frozen": half_frozen,
    "spectral_norm": old_norm(parametrizations.spectral_norm),
    "spectral_norm_old": old_norm(torch.nn.utils.spectral_norm),
    "weight_norm": old_norm(parametrizations.weight_norm),
    "lstm": lambda: Recurrent(nn.LSTM),
    "gru": lambda: Recurrent(nn.GRU),
    "attention": Attention,
    "transformer": Encoder,
    "transformer_padded": lambda: Encoder(padded=True),
    "droppath_bernoulli": lambda: nn.Sequential(Residual("bernoulli"), nn.Linear(20, 5)),
    "droppath_rand": lambda: nn.Sequential(Residual("rand"), nn.Linear(20, 5)),
    "numpy_noise": lambda: nn.Sequential(Noise("numpy"), nn.Linear(20, 5)),
    "python_noise": lambda: nn.Sequential(Noise("random"), nn.Linear(20, 5)),
    "own_generator": lambda: nn.Sequential(OwnGenerator(), nn.Linear(20, 5)),
    "counters_and_caches": lambda: nn.Sequential(Counting(), nn.Linear(20, 5)),
    "codebook": lambda: nn.Sequential(Codebook(), nn.Linear(20, 5)),
    "observer": Observed,
}


@dataclass(frozen=True)
class Setting:
    """How a loop trains: gradient accumulation, precision, the optimiser's kind."""

    accumulate: int = 1
    autocast: bool = False
    optimiser: str = "adam"
    freeze_batchnorm: bool = False


SETTINGS: dict[str, Setting] = {
    "plain": Setting(),
    "accumulating": Setting(accumulate=2),
    "autocast": Setting(autocast=True),
    "momentum": Setting(optimiser="sgd"),
    "closure": Setting(optimiser="lbfgs"),
    "frozen": Setting(freeze_batchnorm=True),
}
