"""Rows known by their hashes: equal where the rows are, on any layout and type, and bounded."""

from __future__ import annotations

import pytest
import torch

from tb_lossgap.gap.overlap import duplicates
from tb_lossgap.recorder.rows import Rows, hashed


def rows(count: int = 64, seed: int = 0) -> torch.Tensor:
    return torch.randn(count, 7, generator=torch.Generator().manual_seed(seed))


def hashes(*args: object, **kwargs: object) -> torch.Tensor:
    found = hashed((args, kwargs))
    assert found is not None
    return found


def test_a_row_has_the_same_hash_in_whatever_batch_it_is() -> None:
    batch = rows()
    order = torch.randperm(64, generator=torch.Generator().manual_seed(1))
    assert torch.equal(hashes(batch)[order], hashes(batch[order]))
    assert torch.equal(hashes(batch)[:5], hashes({"x": batch[:5].clone()}))


@pytest.mark.parametrize(
    "other",
    [
        lambda x: x.t().contiguous().t(),
        lambda x: x.double(),
        lambda x: torch.stack([x, x], dim=2)[:, :, 0],
    ],
    ids=["strided", "double", "sliced"],
)
def test_layout_and_precision_do_not_matter(other: object) -> None:
    assert callable(other)
    assert torch.equal(hashes(rows()), hashes(other(rows())))


def test_rows_that_differ_in_one_number_or_one_sign_have_other_hashes() -> None:
    batch = rows(2000)
    nudged, flipped = batch.clone(), -batch
    nudged[:, 3] += 1e-3
    seen = torch.cat([hashes(batch), hashes(nudged), hashes(flipped)])
    assert seen.unique().numel() == 6000


def test_tokens_and_bytes_are_rows_too() -> None:
    tokens = torch.arange(4000).reshape(1000, 4)
    assert hashes(tokens).unique().numel() == 1000
    images = torch.randint(256, (500, 3, 4, 4), dtype=torch.uint8)
    assert hashes(images).unique().numel() == 500


def test_what_is_too_large_or_has_no_rows_has_no_hash() -> None:
    for nothing in (torch.zeros(2**23), torch.tensor(1.0), [1, "text"], torch.zeros(0, 4)):
        assert hashed(((nothing,), {})) is None
    assert hashed(((rows(), rows().to_sparse()), {})) is None
    assert (
        hashed(((torch.zeros(2**21), torch.zeros(2**21, dtype=torch.long), torch.ones(2**21)), {}))
        is None
    )


def test_nothing_is_drawn_and_nothing_is_changed() -> None:
    batch, state = rows(), torch.get_rng_state()
    before = batch.clone()
    hashed(((batch, [batch]), {}))
    assert torch.equal(batch, before)
    assert torch.equal(torch.get_rng_state(), state)


def test_a_copied_half_is_found_among_a_part_of_the_training_rows() -> None:
    seen = Rows()
    training = rows(1000)
    # A tenth of the training rows was probed; of validation half is copied.
    seen.trained([hashes(training[:100])], 1000)
    validation = [hashes(torch.cat([training[i : i + 50], rows(50, 9 + i)])) for i in (0, 50)]
    found = seen.look_up([*validation, None])
    assert found is not None
    assert found.share == pytest.approx(0.1)
    assert found.rows.tolist() == [100.0, 100.0, 0.0]
    assert found.hits.tolist() == [50.0, 50.0, 0.0]


def test_all_that_a_sample_consists_of_makes_its_hash() -> None:
    user, item = torch.arange(1200) // 40, torch.arange(1200) % 40
    assert hashes(user, item).unique().numel() == 1200
    assert not torch.equal(hashes(user, item), hashes(item, user))
    batch = rows()
    assert not torch.equal(hashes(batch, mask=batch > 0), hashes(batch, mask=batch > 1))


def test_a_state_or_a_graph_beside_the_samples_is_none_of_theirs() -> None:
    batch, state, links = rows(), torch.randn(2, 64, 3), torch.randint(64, (2, 99))
    assert torch.equal(hashes(batch), hashes(batch, state, links, 3.0, torch.tensor(2)))


def test_lists_of_samples_are_known_one_by_one() -> None:
    images = [torch.randn(3, 4 + i, 5) for i in range(6)]
    targets = [{"boxes": torch.ones(i, 4), "label": torch.tensor(i)} for i in range(6)]
    seen = hashes(images, targets)
    assert seen.unique().numel() == 6
    assert torch.equal(seen[2:4], hashes(tuple(images[2:4]), targets[2:4]))
    assert hashes(images).unique().numel() == 6
    flat = [torch.ones(20) for _ in range(6)]
    assert hashes(flat, [torch.tensor(i) for i in range(6)]).unique().numel() == 6


def test_inputs_side_by_side_in_a_list_are_no_samples() -> None:
    batch = rows()
    assert torch.equal(hashes([batch, batch[:, :2]]), hashes(batch, batch[:, :2]))
    assert hashes(batch, [batch[:1], batch[:1]]).numel() == 64


def looked_up(training: torch.Tensor, validation: torch.Tensor, probed: int) -> float | None:
    """The share of duplicates that is found where so many training rows were probed."""
    seen = Rows()
    seen.trained([hashes(training[:probed])], len(training))
    found = seen.look_up([hashes(part) for part in validation.split(50)])
    assert found is not None
    return duplicates(found)


@pytest.mark.parametrize("probed", [5, 40, 480])
@pytest.mark.parametrize("kinds", [2, 12, 30, 300])
def test_rows_of_a_few_kinds_are_no_leak_however_many_are_probed(kinds: int, probed: int) -> None:
    for seed in range(20):
        drawn = torch.randint(kinds, (680,), generator=torch.Generator().manual_seed(seed))
        assert looked_up(drawn[:480], drawn[480:], probed) is None


def test_a_leak_is_found_beside_rows_that_are_empty_by_nature() -> None:
    training, validation = rows(1000), rows(200, 9)
    training[::10], validation[::10] = 0.0, 0.0
    assert looked_up(training, validation, 1000) is None
    validation[100:] = training[400:500]
    found = looked_up(training, validation, 1000)
    # Which of the empty ones were copied cannot be told.
    assert found is not None
    assert 0.45 <= found <= 0.5


def test_a_half_of_validation_copied_is_found_in_few_rows() -> None:
    training, validation = rows(1000), rows(200, 9)
    validation[:100] = training[:100]
    assert looked_up(training, validation, 64) is not None


def test_nothing_is_known_of_validation_before_training_was_probed() -> None:
    assert Rows().look_up([hashes(rows())]) is None
