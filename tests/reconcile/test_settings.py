"""Settings are read against a schema, and written with their comments kept."""

from __future__ import annotations

import pytest

from reconcile.errors import SettingsError
from reconcile.settings import (
    CheckSettings,
    Settings,
    read_settings,
    read_user_settings,
    write_new_settings,
    write_reviewer,
)


def test_a_new_file_reads_as_the_defaults_with_the_reviewer(tmp_path):
    write_new_settings(tmp_path, reviewer='Ada "the check" Brook')

    assert read_settings(tmp_path) == Settings(reviewer='Ada "the check" Brook')


def test_the_rules_to_check_are_read(tmp_path):
    (tmp_path / "reconcile.toml").write_text('[check]\nignore = ["RC102"]\n', encoding="utf-8")

    assert read_settings(tmp_path).check == CheckSettings(ignore=("RC102",))


def test_a_changed_reviewer_leaves_the_comments(tmp_path):
    (tmp_path / "reconcile.toml").write_text('# ours\ntitle = "Flood" # short\n', encoding="utf-8")

    write_reviewer(tmp_path, "Bo")

    assert (
        (tmp_path / "reconcile.toml")
        .read_text(encoding="utf-8")
        .startswith('# ours\ntitle = "Flood" # short\n')
    )
    assert read_settings(tmp_path).reviewer == "Bo"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'reviewr = "Ada"', "did you mean 'reviewer'"),
        (b"[check]\nselct = []", "did you mean 'select'"),
        (b"zzz = 1", "known here: actors, check, outlets, packs, reviewer, title"),
        (b"[chekc]\n", "did you mean 'check'"),
        (b"title = 3", "title: found 3"),
        (b'[check]\nselect = "RC101"', "check.select"),
        (b"title = ", "not TOML"),
        (b"title = '\xff'", "not UTF-8 at byte"),
        (b"#" * 1_000_001, "larger than"),
    ],
    ids=["key", "nested key", "far key", "table", "type", "list", "syntax", "encoding", "size"],
)
def test_a_file_that_does_not_fit_is_refused_with_its_place(tmp_path, content, message):
    (tmp_path / "reconcile.toml").write_bytes(content)

    with pytest.raises(SettingsError, match=message) as raised:
        read_settings(tmp_path)

    assert str(tmp_path / "reconcile.toml") in str(raised.value)


def test_a_missing_file_says_how_to_make_a_case(tmp_path):
    with pytest.raises(SettingsError, match="reconcile init"):
        read_settings(tmp_path)


def test_the_users_own_reviewer_is_read_from_his_own_file(tmp_path, monkeypatch):
    monkeypatch.setattr("reconcile.settings.user_settings_file", lambda: tmp_path / "mine.toml")
    without = read_user_settings()
    (tmp_path / "mine.toml").write_text('reviewer = "Ada"\n', encoding="utf-8")

    assert without.reviewer == ""
    assert read_user_settings().reviewer == "Ada"
