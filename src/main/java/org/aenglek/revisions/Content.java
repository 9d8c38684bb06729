package org.aenglek.revisions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The state of a thing as it is entered: the names of its fields and their texts. What is not
 * answered is not there. A text in several languages has a field for each: {@code name.th}, {@code
 * name.en}; several choices stand in one field with spaces between them.
 */
public record Content(@JsonValue SortedMap<String, String> fields) {
  public static final Content EMPTY = new Content(new TreeMap<>());

  @JsonCreator
  public Content {
    var answered = new TreeMap<String, String>();
    fields.forEach(
        (name, text) -> {
          if (!text.isBlank()) answered.put(name, text);
        });
    fields = Collections.unmodifiableSortedMap(answered);
  }

  /** Empty where it is not answered. */
  public String get(String field) {
    return fields.getOrDefault(field, "");
  }

  public Optional<String> find(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  public Optional<Integer> number(String field) {
    return find(field).map(Integer::valueOf);
  }

  public List<String> several(String field) {
    return find(field).map(text -> List.of(text.split(" "))).orElse(List.of());
  }

  /** Nothing when there is none in any language. */
  public @Nullable LocalText text(String field) {
    var texts = new EnumMap<Lang, String>(Lang.class);
    for (var lang : Lang.values()) {
      find(inLang(field, lang)).ifPresent(text -> texts.put(lang, text));
    }
    return texts.isEmpty() ? null : new LocalText(texts);
  }

  public Content with(String field, @Nullable String text) {
    var all = new TreeMap<>(fields);
    all.put(field, text == null ? "" : text);
    return new Content(all);
  }

  public Content with(Map<String, String> answers) {
    var all = new TreeMap<>(fields);
    all.putAll(answers);
    return new Content(all);
  }

  public Content with(String field, @Nullable Number number) {
    return with(field, number == null ? null : number.toString());
  }

  public Content with(String field, Collection<?> several) {
    return with(field, String.join(" ", several.stream().map(Object::toString).toList()));
  }

  public Content with(String field, @Nullable LocalText text) {
    var content = this;
    for (var lang : Lang.values()) {
      var inIt = text == null ? null : text.exactly(lang).orElse(null);
      content = content.with(inLang(field, lang), inIt);
    }
    return content;
  }

  /** The names of the fields in which the two differ. */
  public SortedSet<String> differences(Content other) {
    var names = new TreeSet<>(fields.keySet());
    names.addAll(other.fields.keySet());
    names.removeIf(name -> Objects.equals(fields.get(name), other.fields.get(name)));
    return names;
  }

  /** Of these fields, what the other one says. */
  public Content taking(Collection<String> names, Content other) {
    var all = new TreeMap<>(fields);
    names.forEach(name -> all.put(name, other.get(name)));
    return new Content(all);
  }

  /** {@code name} in Thai is {@code name.th}. */
  public static String inLang(String field, Lang lang) {
    return field + "." + lang.code();
  }

  /** The language of a field that has one. */
  public static Optional<Lang> langOf(String field) {
    return Arrays.stream(Lang.values())
        .filter(lang -> field.endsWith("." + lang.code()))
        .findFirst();
  }

  /** {@code name.th} and {@code name.en} are both {@code name}. */
  public static String withoutLang(String field) {
    return langOf(field)
        .map(lang -> field.substring(0, field.length() - lang.code().length() - 1))
        .orElse(field);
  }
}
