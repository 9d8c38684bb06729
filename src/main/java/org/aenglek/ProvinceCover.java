package org.aenglek;

import java.util.stream.Stream;
import org.aenglek.areas.Province;
import org.aenglek.communities.Kind;
import org.aenglek.media.Weaving;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cloth of a province: all kinds of capital are in it. */
record ProvinceCover(JdbcClient sql) {

  void weave(Province province) {
    var id = Folder.requestId("province", province.code());
    var kinds = Stream.of(Kind.values()).map(Kind::key).toList();
    new Weaving(sql).weave(id, province.slug(), province.name(), province.code(), kinds);
  }
}
