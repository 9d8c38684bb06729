package org.aenglek.passports.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.passports.Passport;
import org.aenglek.passports.Reward;
import org.aenglek.passports.Rewards.Standing;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A visitor's passport, behind its link.
 *
 * @param shown the address that may be passed on: places, and no days
 * @param canKeep whether whoever is signed in may put it with their own
 * @param isCard whether it is to be printed as a card
 */
public record PassportPage(
    Ui ui,
    Head head,
    String here,
    String reference,
    String count,
    List<Stamped> stamps,
    List<Goal> goals,
    String shown,
    boolean canKeep,
    boolean isCard,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/passports/{secret:[A-Za-z0-9_-]{43}}";
  private static final int SPOKEN = 4;

  /** A reward, and how far it is. */
  public record Goal(String name, String gives, String state, int done, int wanted) {

    static Goal of(Ui ui, Standing standing) {
      var progress = standing.progress();
      return new Goal(
          ui.plain(standing.reward().name()),
          ui.plain(standing.reward().gives()),
          state(ui, standing),
          progress.done(),
          progress.wanted());
    }

    private static String state(Ui ui, Standing standing) {
      if (standing.isHanded()) return ui.t("passports.goal.handed");
      var progress = standing.progress();
      if (progress.isReached()) return ui.t("passports.goal.reached");
      return ui.t("passports.goal.some", ui.number(progress.done()), ui.number(progress.wanted()))
          + until(ui, standing.reward());
    }

    private static String until(Ui ui, Reward reward) {
      return reward.last() == null
          ? ""
          : " · " + ui.t("passports.goal.until", ui.date(reward.last()));
    }
  }

  /** What there is to show. */
  record Facts(
      Passport passport,
      Map<UUID, Community> communities,
      List<Standing> rewards,
      boolean canKeep,
      boolean isCard) {}

  static PassportPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var passport = facts.passport();
    int count = passport.places().size();
    return new PassportPage(
        ui,
        Head.of(ui.t("passports.own"), ui.t("passports.lead")).unlisted(),
        ui.link("/passports/" + passport.secret().text()),
        spoken(passport.reference()),
        ui.t("passports.count", count, ui.number(count)),
        passport.stamps().stream()
            .map(stamp -> Stamped.of(ui, facts.communities().get(stamp.community()), stamp))
            .toList(),
        facts.rewards().stream().map(standing -> Goal.of(ui, standing)).toList(),
        ui.absolute("/passports/shown/" + passport.shown().text()),
        facts.canKeep(),
        facts.isCard(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static String spoken(String reference) {
    return reference.substring(0, SPOKEN) + " " + reference.substring(SPOKEN);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
