package org.aenglek.income.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.aenglek.income.HouseholdMoney;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Ui;

/** A household's month and year as a picture to pass on, which it alone is given. */
final class HouseholdPicture {
  private HouseholdPicture() {}

  static byte[] svg(Ui ui, Household household, HouseholdMoney.Year money) {
    var month = YearMonth.from(ui.today());
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080" viewBox="0 0 1080 1080" lang="%s"
             font-family="Sarabun, Noto Sans Thai, Noto Sans SC, sans-serif" fill="#23211c" text-anchor="middle">
        <rect width="1080" height="1080" fill="#faf6ee"/>
        <rect y="1040" width="1080" height="40" fill="#0e5c63"/>
        <text x="540" y="150" font-size="60">%s</text>
        <text x="540" y="320" font-size="52">%s</text>
        <text x="540" y="470" font-size="130" font-weight="700">%s</text>
        <text x="540" y="620" font-size="52">%s</text>
        <text x="540" y="720" font-size="84" font-weight="700">%s</text>
        <text x="540" y="850" font-size="48">%s</text>
        <text x="540" y="980" font-size="36" fill="#5f594d">%s</text>
        </svg>
        """
        .formatted(
            ui.lang().tag(),
            htmlEscape(ui.plain(household.name())),
            htmlEscape(ui.month(month)),
            htmlEscape(ui.money(money.earned(month))),
            htmlEscape(ui.t("income.household.yearOf", ui.commonYear(month.getYear()))),
            htmlEscape(ui.money(money.earned())),
            htmlEscape(ui.t("income.household.unpaidSum", money.unpaid())),
            htmlEscape(ui.date(ui.today())))
        .getBytes(StandardCharsets.UTF_8);
  }
}
