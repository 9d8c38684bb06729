package org.aenglek.areas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The names of communities that stand in one list: behind a name that several of them bear stands
 * the district, or the subdistrict where that is the same too.
 */
public final class NamesApart {
  private final Map<UUID, LocalText> longer;

  private NamesApart(Map<UUID, LocalText> longer) {
    this.longer = longer;
  }

  public static NamesApart of(Collection<Community> all) {
    return new NamesApart(
        all.stream().collect(groupingBy(one -> one.name().in(Lang.TH).text())).values().stream()
            .filter(namesakes -> namesakes.size() > 1)
            .flatMap(
                namesakes ->
                    namesakes.stream().map(one -> Map.entry(one.id(), longer(one, namesakes))))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  public LocalText of(Community community) {
    return longer.getOrDefault(community.id(), community.name());
  }

  private static LocalText longer(Community one, List<Community> namesakes) {
    var districts = namesakes.stream().map(Community::district).filter(Objects::nonNull);
    boolean isEnough = districts.distinct().count() == namesakes.size();
    return with(one.name(), isEnough ? district(one) : subdistrict(one));
  }

  private static @Nullable LocalText district(Community community) {
    return Optional.ofNullable(community.district()).map(District::name).orElse(null);
  }

  private static @Nullable LocalText subdistrict(Community community) {
    return Optional.ofNullable(community.subdistrict()).map(Subdistrict::name).orElse(null);
  }

  /** In the languages of the name. */
  private static LocalText with(LocalText name, @Nullable LocalText where) {
    if (where == null) return name;
    return new LocalText(
        name.texts().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    text -> text.getValue() + " (" + where.in(text.getKey()).text() + ")")));
  }
}
