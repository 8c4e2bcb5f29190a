"""The trainings that error bars are checked on: one kind, one reason for them to be wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import nn

from tb_lossgap.recorder.budget import DETAILED_FROM

CLASSES, INPUTS = 5, 20


class Images(nn.Module):
    """The 20 numbers as 4 x 5 pixels."""

    def forward(self, x):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - torch's own signature
        return x.view(-1, 1, 4, 5)


def mlp(*middle: nn.Module) -> nn.Module:
    """One hidden layer of 24."""
    return nn.Sequential(nn.Linear(INPUTS, 24), *middle, nn.Linear(24, CLASSES))


def cnn() -> nn.Module:
    """One convolution; running statistics that lag behind, as a short training has them."""
    return nn.Sequential(
        Images(),
        nn.Conv2d(1, 6, 3),
        nn.BatchNorm2d(6, momentum=0.05),
        nn.ReLU(),
        nn.Dropout(0.2),
        nn.Flatten(),
        nn.Linear(36, CLASSES),
    )


@dataclass(frozen=True)
class Kind:
    """A model, its batches, and at most how many of them are probed.

    `sizes` are those of the batches of an epoch, in turn. `augmented` is the standard
    deviation of the noise that training adds to its inputs, `val_noise` what that of
    validation data is, where training data have 1.
    """

    name: str
    make: Callable[[], nn.Module]
    sizes: tuple[int, ...]
    most: int
    smoothing: float = 0.0
    averages: bool = False
    augmented: float = 0.0
    val_noise: float = 1.0
    lr: float = 0.01
    epochs: int = 2

    @property
    def is_detailed(self) -> bool:
        """Whether so many batches are probed that drift and revisit are measured as well."""
        return self.most >= DETAILED_FROM


def _lagging() -> nn.Module:
    return mlp(nn.BatchNorm1d(24, momentum=0.01), nn.ReLU())


def _norm_then_dropout() -> nn.Module:
    return mlp(nn.BatchNorm1d(24), nn.ReLU(), nn.Dropout(0.3))


def _dropout_then_norm() -> nn.Module:
    return mlp(nn.Dropout(0.5), nn.BatchNorm1d(24), nn.ReLU())


KINDS = (
    Kind(
        "dropout, batches of 16",
        lambda: mlp(nn.ReLU(), nn.Dropout(0.5)),
        (16,) * 50 + (8,),
        17,
        epochs=3,
    ),
    Kind("batch norm, batches of 4", lambda: mlp(nn.BatchNorm1d(24), nn.ReLU()), (4,) * 100, 10),
    Kind("CNN with both, batches of 8", cnn, (8,) * 60, 12),
    Kind("batch norm, then dropout, batches of 64", _norm_then_dropout, (64,) * 24, 8),
    Kind("dropout, then batch norm, most probed", _dropout_then_norm, (16,) * 80, 64),
    Kind("both, batches of 4 to 64", _norm_then_dropout, (4, 64, 16, 7, 32, 11) * 8, 24),
    Kind("smoothed labels", _norm_then_dropout, (16,) * 48, 16, smoothing=0.2),
    Kind("averaged weights", _norm_then_dropout, (16,) * 48, 16, averages=True),
    Kind("noisy inputs, clean batches", _norm_then_dropout, (16,) * 96, 12, augmented=0.5),
    Kind("lagging batch norm, batches of 8", _lagging, (8,) * 80, 16, epochs=3),
    Kind(
        "harder validation, first epoch",
        lambda: mlp(nn.ReLU()),
        (16,) * 48,
        24,
        val_noise=1.3,
        epochs=1,
    ),
)
