package org.aenglek.communities;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.media.PrivatePictures;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Changes;
import org.aenglek.site.Columns;
import org.aenglek.site.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a province is called in each language, and the emblem by which it is known. */
@Component
public class ProvinceFacts {
  private static final int LONGEST_NAME = 100;

  private final JdbcClient sql;
  private final Areas areas;
  private final Access access;
  private final PrivatePictures pictures;
  private final Clock clock;
  private final Supplier<Map<String, Long>> editions;

  ProvinceFacts(
      JdbcClient sql,
      Areas areas,
      Access access,
      PrivatePictures pictures,
      Clock clock,
      Changes changes) {
    this.sql = sql;
    this.areas = areas;
    this.access = access;
    this.pictures = pictures;
    this.clock = clock;
    this.editions = Remembered.one(changes, this::readEditions);
  }

  /**
   * @throws NotThere when there is no such province
   */
  public Province get(String code) {
    return areas.provinces().stream()
        .filter(province -> province.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotThere("province " + code));
  }

  /**
   * @throws Access.NotAllowed when whoever acts does not look after it
   */
  public void requireToTell(String code) {
    access.require(Permission.EDIT, Place.province(code));
  }

  /**
   * Tells them anew.
   *
   * @param name its Thai stands there always
   * @param emblem none: the one that is there stays
   * @throws CommunitiesRefused when a name is missing or too long
   */
  @Transactional
  public void tell(String code, Map<Lang, String> name, @Nullable InputStream emblem) {
    requireToTell(code);
    get(code);
    areas.rename(code, checked(name));
    if (emblem != null) keep(code, pictures.develop(emblem).jpeg());
  }

  private static LocalText checked(Map<Lang, String> name) {
    var told =
        name.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (!told.containsKey(Lang.TH) || !told.containsKey(Lang.EN))
      throw new CommunitiesRefused(Reason.PROVINCE_NAME);
    if (told.values().stream().anyMatch(each -> each.length() > LONGEST_NAME))
      throw new CommunitiesRefused(Reason.PROVINCE_NAME_LONG, LONGEST_NAME);
    return new LocalText(told);
  }

  private void keep(String code, byte[] jpeg) {
    sql.sql(
            """
            insert into communities.emblem (province, picture, changed) values (?, ?, ?)
            on conflict (province) do update set picture = excluded.picture, changed = excluded.changed
            """)
        .params(code, jpeg, Columns.at(clock.instant()))
        .update();
  }

  /**
   * The address of its emblem, after no language; nothing where there is none. Another picture has
   * another address.
   */
  public Optional<String> emblem(String code) {
    return Optional.ofNullable(editions.get().get(code))
        .map(edition -> "/communities/provinces/" + code + "/emblem.jpg?of=" + edition);
  }

  private Map<String, Long> readEditions() {
    return sql
        .sql(
            "select province, extract(epoch from changed)::bigint as edition from communities.emblem")
        .query((row, i) -> Map.entry(row.getString("province"), row.getLong("edition")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * @throws NotThere when there is none
   */
  public byte[] picture(String code) {
    return sql.sql("select picture from communities.emblem where province = ?")
        .param(code)
        .query((row, i) -> row.getBytes("picture"))
        .optional()
        .orElseThrow(() -> new NotThere("emblem of " + code));
  }
}
