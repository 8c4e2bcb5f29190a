"""Rows known by their hashes: equal where the rows are, on any layout and type, and bounded."""

from __future__ import annotations

import pytest
import torch

from tb_lossgap.recorder.rows import Rows, hashed


def rows(count: int = 64, seed: int = 0) -> torch.Tensor:
    return torch.randn(count, 7, generator=torch.Generator().manual_seed(seed))


def hashes(inputs: object) -> torch.Tensor:
    found = hashed(inputs)
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
    assert hashed(torch.zeros(2**23)) is None
    assert hashed(torch.tensor(1.0)) is None
    assert hashed([1, "text"]) is None
    assert hashed(torch.zeros(0, 4)) is None


def test_nothing_is_drawn_and_nothing_is_changed() -> None:
    batch, state = rows(), torch.get_rng_state()
    before = batch.clone()
    hashed(batch)
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


def test_nothing_is_known_of_validation_before_training_was_probed() -> None:
    assert Rows().look_up([hashes(rows())]) is None
