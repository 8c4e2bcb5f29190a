"""Training loops as people write them; each takes a writer, or None to train alone.

Every loop gives back what it reported: per epoch the mean training loss, weighted as
the loop's own loss is, and the validation loss.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - everybody's name for it
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torch.utils.checkpoint import checkpoint
from torch.utils.data import DataLoader

from tb_lossgap.recorder.writer import SummaryWriter
from tests.recorder.training import blobs

Writer = SummaryWriter | None
EPOCHS = 3


def net(*, dropout: float = 0.3) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(20, 32),
        nn.BatchNorm1d(32),
        nn.ReLU(),
        nn.Dropout(dropout),
        nn.Linear(32, 5),
    )


def loaders(batch_size: int = 8) -> tuple[DataLoader[Any], DataLoader[Any]]:
    return (
        DataLoader(blobs(84), batch_size=batch_size, shuffle=True),
        DataLoader(blobs(40, seed=2), batch_size=16),
    )


def fit(
    writer: Writer,
    model: nn.Module,
    train_loss: Callable[[Tensor, Tensor], Tensor],
    val_loss: Callable[[Tensor, Tensor], Tensor] | None = None,
    *,
    backward: Callable[[Tensor], None] = Tensor.backward,
    no_grad: bool = True,
    accumulated: int = 1,
) -> dict[str, Any]:
    """The plain loop around a loss of a batch."""
    if writer is not None:
        writer.watch(model)
    train, val = loaders()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(EPOCHS):
        model.train()
        for step, (x, y) in enumerate(train, 1):
            if step % accumulated == 1 % accumulated:
                optimizer.zero_grad()
            loss = train_loss(x, y)
            losses.append(loss.item())
            backward(loss)
            if not step % accumulated or step == len(train):
                optimizer.step()
        model.eval()
        with torch.set_grad_enabled(not no_grad):
            losses += [(val_loss or train_loss)(x, y).item() for x, y in val]
    return {"losses": losses, "state": model.state_dict(), "optimizer": optimizer.state_dict()}


def functional(writer: Writer) -> dict[str, Any]:
    model = net()
    return fit(writer, model, lambda x, y: F.cross_entropy(model(x), y))


def imported_by_name(writer: Writer) -> dict[str, Any]:
    model = net()
    return fit(writer, model, lambda x, y: cross_entropy(model(x), y))


def mnist_style(writer: Writer) -> dict[str, Any]:
    model = net()

    def train_loss(x: Tensor, y: Tensor) -> Tensor:
        return F.nll_loss(F.log_softmax(model(x), dim=1), y)

    def val_loss(x: Tensor, y: Tensor) -> Tensor:
        return F.nll_loss(F.log_softmax(model(x), dim=1), y, reduction="sum")

    return fit(writer, model, train_loss, val_loss)


def module_criterion_unwatched(writer: Writer) -> dict[str, Any]:
    model, criterion = net(), nn.CrossEntropyLoss(label_smoothing=0.1)
    return fit(writer, model, lambda x, y: criterion(model(x), y))


def composite(writer: Writer) -> dict[str, Any]:
    model = net()

    def loss(x: Tensor, y: Tensor) -> Tensor:
        logits = model(x)
        probability = logits.softmax(dim=1)
        truth = F.one_hot(y, 5).float()
        overlap = 2 * (probability * truth).sum() / (probability.sum() + truth.sum())
        return F.cross_entropy(logits, y) + 0.5 * (1 - overlap)

    return fit(writer, model, loss)


def penalised(writer: Writer) -> dict[str, Any]:
    """An L2 term over the parameters that validation leaves out."""
    model = net()

    def train_loss(x: Tensor, y: Tensor) -> Tensor:
        penalty = sum(p.pow(2).sum() for p in model.parameters())
        return F.cross_entropy(model(x), y) + 1e-3 * penalty

    return fit(writer, model, train_loss, lambda x, y: F.cross_entropy(model(x), y))


class Autoencoder(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.decoder = nn.Linear(20, 8), nn.Linear(4, 20)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        mean, spread = self.encoder(x).chunk(2, dim=1)
        code = mean + torch.randn_like(mean) * spread.exp() if self.training else mean
        return self.decoder(code), mean, spread


def variational(writer: Writer) -> dict[str, Any]:
    """Reconstruction + KL."""
    model = Autoencoder()

    def loss(x: Tensor, _y: Tensor) -> Tensor:
        again, mean, spread = model(x)
        divergence = -0.5 * (1 + 2 * spread - mean.pow(2) - (2 * spread).exp()).sum()
        return F.mse_loss(again, x, reduction="sum") + 0.1 * divergence

    return fit(writer, model, loss)


class WithLoss(nn.Module):
    """Computes its loss itself."""

    def __init__(self, *, as_object: bool = False) -> None:
        super().__init__()
        self.body, self.as_object = net(), as_object

    def forward(self, x: Tensor, labels: Tensor) -> Any:  # noqa: ANN401 - two kinds on purpose
        logits = self.body(x)
        loss = F.cross_entropy(logits, labels)
        return Answer(logits, loss) if self.as_object else (logits, loss)


class Answer:
    def __init__(self, logits: Tensor, loss: Tensor) -> None:
        self.logits, self.loss = logits, loss


def loss_in_tuple(writer: Writer) -> dict[str, Any]:
    model = WithLoss()
    return fit(writer, model, lambda x, y: model(x, y)[1])


def loss_in_object(writer: Writer) -> dict[str, Any]:
    model = WithLoss(as_object=True)
    return fit(writer, model, lambda x, y: model(x, labels=y).loss)


def sliced_and_masked(writer: Writer) -> dict[str, Any]:
    model = net()

    def loss(x: Tensor, y: Tensor) -> Tensor:
        logits = model(x)[:, :5].reshape(-1, 5)
        kept = y > 0
        return F.cross_entropy(logits[kept], y[kept])

    return fit(writer, model, loss)


def mixup(writer: Writer) -> dict[str, Any]:
    model, criterion = net(), nn.CrossEntropyLoss()

    def train_loss(x: Tensor, y: Tensor) -> Tensor:
        order = torch.randperm(len(x))
        share = 0.7
        logits = model(share * x + (1 - share) * x[order])
        return share * criterion(logits, y) + (1 - share) * criterion(logits, y[order])

    return fit(writer, model, train_loss, lambda x, y: criterion(model(x), y))


def siamese(writer: Writer) -> dict[str, Any]:
    model = net()

    def loss(x: Tensor, y: Tensor) -> Tensor:
        first, second = model(x), model(x.flip(0))
        alike = torch.where(y == y.flip(0), 1.0, -1.0)
        return F.cosine_embedding_loss(first, second, alike)

    return fit(writer, model, loss)


def accumulating(writer: Writer) -> dict[str, Any]:
    model = net()

    def backward(loss: Tensor) -> None:
        (loss / 4).backward()

    return fit(
        writer, model, lambda x, y: F.cross_entropy(model(x), y), backward=backward, accumulated=4
    )


def accumulating_in_place(writer: Writer) -> dict[str, Any]:
    model = net()

    def backward(loss: Tensor) -> None:
        loss /= 4
        loss.backward()

    return fit(
        writer, model, lambda x, y: F.cross_entropy(model(x), y), backward=backward, accumulated=4
    )


def scaled(writer: Writer) -> dict[str, Any]:
    model, scaler = net(), torch.amp.GradScaler("cpu", init_scale=1024.0)

    def backward(loss: Tensor) -> None:
        scaler.scale(loss).backward()

    def loss(x: Tensor, y: Tensor) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return F.cross_entropy(model(x), y)

    return fit(writer, model, loss, backward=backward)


def checkpointed(writer: Writer) -> dict[str, Any]:
    class Checkpointed(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.body = net()

        def forward(self, x: Tensor) -> Any:  # noqa: ANN401 - checkpoint is not typed
            return checkpoint(self.body, x, use_reentrant=True)

    model = Checkpointed()

    def loss(x: Tensor, y: Tensor) -> Tensor:
        return F.cross_entropy(model(x.requires_grad_()), y)

    return fit(writer, model, loss)


def without_no_grad(writer: Writer) -> dict[str, Any]:
    model = net()
    return fit(writer, model, lambda x, y: F.cross_entropy(model(x), y), no_grad=False)


def recurrent(writer: Writer) -> dict[str, Any]:
    """Truncated back-propagation through time: a state goes from batch to batch."""
    rnn, head = nn.GRU(20, 16, batch_first=True), nn.Linear(16, 5)
    model = Stateful(rnn, head)
    state: list[Tensor | None] = [None]

    def loss(x: Tensor, y: Tensor) -> Tensor:
        before = state[0]
        kept = None if before is None or before.shape[1] != 1 else before.detach()
        logits, after = model(x.unsqueeze(0), kept)
        state[0] = after
        return F.cross_entropy(logits[0], y)

    return fit(writer, model, loss)


class Stateful(nn.Module):
    def __init__(self, rnn: nn.GRU, head: nn.Linear) -> None:
        super().__init__()
        self.rnn, self.head = rnn, head

    def forward(self, x: Tensor, state: Tensor | None) -> tuple[Tensor, Tensor]:
        output, after = self.rnn(x, state)
        return self.head(output), after


def tokens(writer: Writer) -> dict[str, Any]:
    """Padding that is ignored, another number of it in each batch."""
    model = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 5))

    def loss(x: Tensor, y: Tensor) -> Tensor:
        labels = y.unsqueeze(1).repeat(1, 4)
        labels[:, 2:][y.unsqueeze(1).expand(-1, 2) > 2] = -100
        return F.cross_entropy(model(x.view(-1, 4, 5)).flatten(0, 1), labels.flatten())

    return fit(writer, model, loss)


def scaled_in_place(writer: Writer) -> dict[str, Any]:
    """The batch is written to between the model and the loss, which uses it before and after."""
    model = nn.Sequential(net(), nn.Linear(5, 20))

    def loss(x: Tensor, _y: Tensor) -> Tensor:
        again, size = model(x.clone()), x.abs().mean()
        again, target = again.div_(2), x.div_(2)
        return F.mse_loss(again, target) + 0.1 * size

    return fit(writer, model, loss)


def one_class_shut(writer: Writer) -> dict[str, Any]:
    """A part of the model's output is overwritten."""
    model = net()

    def loss(x: Tensor, y: Tensor) -> Tensor:
        logits = model(x) * 1.0
        logits[y != 0, 0] = -5.0
        return F.cross_entropy(logits, y)

    return fit(writer, model, loss)


class Overwriting(nn.Module):
    """Normalises what it is given where that stands."""

    def __init__(self) -> None:
        super().__init__()
        self.body = net()

    def forward(self, x: Tensor) -> Any:  # noqa: ANN401 - a Sequential's
        return self.body(x.sub_(0.5).div_(2.0))


def overwriting(writer: Writer) -> dict[str, Any]:
    model = Overwriting()
    return fit(writer, model, lambda x, y: F.cross_entropy(model(x), y))


def validated_in_part(writer: Writer) -> dict[str, Any]:
    """Validation predicts further than there are targets for, and cuts that off."""
    model = nn.Sequential(net(), nn.Linear(5, 20))
    return fit(
        writer,
        model,
        lambda x, _y: F.mse_loss(model(x), x),
        lambda x, _y: F.mse_loss(model(torch.cat((x, x)))[: len(x)], x),
    )


LOOPS: dict[str, Callable[[Writer], dict[str, Any]]] = {
    loop.__name__: loop
    for loop in (
        functional,
        imported_by_name,
        mnist_style,
        module_criterion_unwatched,
        composite,
        penalised,
        variational,
        loss_in_tuple,
        loss_in_object,
        sliced_and_masked,
        mixup,
        siamese,
        accumulating,
        accumulating_in_place,
        scaled,
        checkpointed,
        without_no_grad,
        recurrent,
        tokens,
        scaled_in_place,
        one_class_shut,
        overwriting,
        validated_in_part,
    )
}
