"""Parts of parameters put together in every process: many at once, for few collectives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import torch
from torch import distributed, nn

if TYPE_CHECKING:
    from tb_lossgap.recorder.sharded import Shard

# What one collective carries at most, unless one parameter is larger: the memory that is
# held twice for a moment.
_BUCKET_BYTES = 64 * 2**20


def held_twice(found: Sequence[Shard]) -> int:
    """How many bytes there are twice for a moment, beside those of the whole parameters."""
    return max(sum(shard.nbytes for shard in bucket) for bucket in _buckets(found))


def gathered(found: Sequence[Shard]) -> list[nn.Parameter]:
    """Copies of the whole parameters: all processes have to call this."""
    with torch.no_grad():
        return [whole for bucket in _buckets(found) for whole in _of_bucket(bucket)]


def _buckets(found: Sequence[Shard]) -> Iterator[list[Shard]]:
    """Neighbours that go together: of one type, spread alike, and not too large."""
    for _, alike in groupby(found, key=lambda shard: (shard.dtype, shard.part.placements)):
        bucket: list[Shard] = []
        size = 0
        for shard in alike:
            if bucket and size + shard.nbytes > _BUCKET_BYTES:
                yield bucket
                bucket, size = [], 0
            bucket.append(shard)
            size += shard.nbytes
        yield bucket


def _of_bucket(bucket: Sequence[Shard]) -> Iterator[nn.Parameter]:
    axis, dim = _spread(bucket[0].part)
    mesh = bucket[0].part.device_mesh
    world = int(mesh.size(axis))
    # Cast before it is sent, as FSDP does.
    parts = [_padded(shard, dim, world).flatten() for shard in bucket]
    own = torch.cat(parts)
    everyone = own.new_empty(world * own.numel())
    # Older versions of torch know it by the other name.
    gather = getattr(distributed, "all_gather_single", None) or distributed.all_gather_into_tensor
    gather(everyone, own, group=mesh.get_group(axis))
    columns = everyone.view(world, -1).split([part.numel() for part in parts], dim=1)
    for shard, column in zip(bucket, columns, strict=True):
        shape = list(shard.part.shape)
        length, shape[dim] = shape[dim], -(-shape[dim] // world)
        pieces = [piece.view(shape) for piece in column]
        whole = torch.cat(pieces, dim).narrow(dim, 0, length).contiguous()
        yield nn.Parameter(whole, requires_grad=shard.part.requires_grad)


def _spread(part: Any) -> tuple[int, int]:  # noqa: ANN401 - a DTensor
    """The axis of the mesh that a parameter is spread over, and along which of its dimensions."""
    (axis,) = [at for at, placement in enumerate(part.placements) if placement.is_shard()]
    return axis, int(part.placements[axis].dim)


def _padded(shard: Shard, dim: int, world: int) -> torch.Tensor:
    """This process's part, as long as the longest one."""
    own: torch.Tensor = shard.part.detach().to_local().to(shard.dtype)
    shape = list(shard.part.shape)
    shape[dim] = -(-shape[dim] // world)
    if list(own.shape) == shape:
        return own
    padded = own.new_zeros(shape)
    padded.narrow(dim, 0, own.shape[dim]).copy_(own)
    return padded
