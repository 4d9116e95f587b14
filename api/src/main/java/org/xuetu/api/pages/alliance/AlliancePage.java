package org.xuetu.api.pages.alliance;

import java.util.List;
import java.util.Optional;
import org.xuetu.api.pages.Badge;
import org.xuetu.api.pages.Frame;
import org.xuetu.api.pages.Page;

/// The alliance's view.
///
/// @param council schools by their role in the council
/// @param claimBars what is held of each claimed number
/// @param claimSource where the numbers are claimed; absent where the release does not have it
/// @param undecided absent until it is asked for: it takes a while to work out
public record AlliancePage(
    Frame frame,
    Optional<Coverage> coverage,
    List<Role> council,
    Figures members,
    Figures committees,
    Figures claims,
    List<Bar> claimBars,
    Optional<ClaimSource> claimSource,
    Figures conformance,
    Figures sources,
    Figures releases,
    Optional<UndecidedView> undecided,
    LossView losses,
    DelayView delays)
    implements Page {
  @Override
  public String template() {
    return "alliance.jte";
  }

  /// @param bar how many members are held, of those claimed
  public record Coverage(String claimed, String held, Bar bar) {}

  public record Role(String name, List<String> schools) {}

  public record ClaimSource(String title, String date, Badge certainty) {}
}
