package org.aenglek.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a device needs to work today without signal, as its program reads it. Prices are satang. Of
 * guests it has initials, never a name or a number.
 *
 * @param haggle how many hundredths below the list price a seller may go
 * @param pay who is paid by PromptPay; none where there is no such way
 * @param shift the one that lasts
 * @param rewards what may be handed over here to whoever has been around
 * @param neighbours names of other villages by the slugs that stand in codes
 */
public record Day(
    LocalDate today,
    Village community,
    Own device,
    List<String> keys,
    int haggle,
    @Nullable Pay pay,
    List<Coming> visits,
    List<Sold> offers,
    List<Home> households,
    List<Serving> turns,
    List<Note> notices,
    List<Allowance> allowances,
    @Nullable Shift shift,
    List<GivesRewards.Reward> rewards,
    Map<String, LocalText> neighbours) {

  /** The device's community. */
  public record Village(UUID id, String slug, LocalText name) {}

  /**
   * The device itself.
   *
   * @param last up to which number this knows all its events; 0: none
   * @param year of its book of receipts, in the Buddhist era
   * @param receipt the last number of that book which the site knows
   */
  public record Own(
      UUID id,
      int number,
      String name,
      String holder,
      LocalDate ends,
      int last,
      int year,
      int receipt) {}

  /**
   * Who is paid.
   *
   * @param prefix of the PromptPay text: the field 54 with the amount and the sum of field 63
   *     follow
   */
  public record Pay(String name, String prefix) {}

  /**
   * Guests of today or tomorrow.
   *
   * @param stage {@code asked}, {@code awaits-deposit}, {@code confirmed}, {@code attended}, {@code
   *     missed} or {@code cancelled}
   * @param arrived how many have come
   * @param needs the words by which offers and villages say what they can do
   */
  public record Coming(
      String reference,
      LocalDate first,
      LocalDate last,
      LocalTime starts,
      int heads,
      String initials,
      String stage,
      int arrived,
      List<String> needs,
      List<Part> lines) {}

  /**
   * A part of a visit.
   *
   * @param name only where it is offered no more
   */
  public record Part(
      UUID offer,
      @Nullable LocalText name,
      LocalDate day,
      LocalTime starts,
      int nights,
      int heads) {}

  /**
   * What can be sold.
   *
   * @param picture the address of a small one; none where there is none
   * @param unit what a price is the price of: {@code person}, {@code piece} …
   * @param each whether everybody pays; a house or a boat is paid for as a whole
   * @param limited whether it is sold out of an allowance only
   */
  public record Sold(
      UUID id,
      String kind,
      LocalText name,
      @Nullable String picture,
      String unit,
      boolean each,
      List<Tier> tiers,
      boolean limited,
      List<Turn> turns) {}

  /** Satang for one, for so many heads or pieces. */
  public record Tier(int from, @Nullable Integer to, long each) {}

  /**
   * A turn of today or tomorrow.
   *
   * @param free places; none where no limit is known
   */
  public record Turn(LocalDate day, LocalTime starts, @Nullable Integer free) {}

  /** A household that can be named as the maker. */
  public record Home(UUID id, LocalText name) {}

  /** Who serves a turn today. */
  public record Serving(UUID offer, LocalTime starts, UUID household, int heads) {}

  /** What guests must know today. */
  public record Note(String kind, LocalText title, Instant from, Instant until) {}

  /** Since when the box is this device's, and what was in it. */
  public record Shift(UUID opened, Instant begins, long cash) {}
}
