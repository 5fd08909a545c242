"""The administrator, who makes accounts and teams and sees no family."""

from tests.e2e.navigators.desk import DeskPerson
from tests.e2e.navigators.page import quoted


class Administrator(DeskPerson):
    """Ada Quist."""

    def makes_team(self, name: str) -> None:
        self.goes_to("/admin/teams")
        self.sees_heading("Teams")
        self.write("Name of the team", name)
        self.press("Make the team")
        self.by(f"//h2[contains(., {quoted(name)})]")

    def makes_account(self, name: str, email: str, team: str, *roles: str) -> str:
        """Gives the one-time password, which is shown once."""
        self.goes_to("/admin/accounts")
        self.sees_heading("Accounts")
        self.press("Make an account")
        self.sees_heading("Make an account")
        self.write("Name", name)
        self.write("Email address", email)
        for role in roles:
            self.click(f"//label[normalize-space(.)={quoted(role)}]")
        self.select("Team", team)
        self.press("Make the account")
        self.sees_heading("The account is made")
        return self.text_of("//*[@data-one-time-password]")

    def opens_account(self, name: str) -> None:
        self.goes_to("/admin/accounts")
        self.click(f"//table//a[normalize-space(.)={quoted(name)}]")
        self.sees_heading(name)

    def row_of(self, name: str) -> str:
        """What the list of accounts says of this one."""
        return self.text_of(f"//table//tr[.//a[normalize-space(.)={quoted(name)}]]")

    def disables(self, name: str) -> None:
        self.opens_account(name)
        self.press("Disable the account")
        self.sees_heading("Accounts")
        assert "Disabled" in self.row_of(name)

    def enables(self, name: str) -> None:
        self.opens_account(name)
        self.press("Put the account back in force")
        self.sees_heading("Accounts")
        assert "Disabled" not in self.row_of(name)

    def resets(self, name: str) -> str:
        """Gives the new one-time password."""
        self.opens_account(name)
        self.press("Make a one-time password")
        self.sees_heading("There is a new password")
        return self.text_of("//*[@data-one-time-password]")

    def chooses_profile(self, title: str, **names: str) -> None:
        """From today on; `names` are the local ones by their labels."""
        self.goes_to("/admin/profile")
        self.sees_heading("Profile")
        self.click(f"//label[normalize-space(.)={quoted(title)}]")
        for label, words in names.items():
            self.write(label.replace("_", " "), words)
        self.presses_and_lands("Choose this profile")
        self.sees(f"In force: {title}")

    def moves(self, name: str, team: str) -> None:
        self.opens_account(name)
        self.select("Team", team)
        self.press("Save the team")
        self.by(f"//dd[contains(., {quoted(team)})]")
