package org.aenglek.people;

import java.util.HexFormat;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of facts about persons that are sealed, each for its own row.
 *
 * @param table {@code people.contact}
 */
record SealedRows(JdbcClient sql, Vault vault, String table) {

  byte[] seal(UUID id, String text) {
    return vault.seal(text, table + " " + id);
  }

  String open(UUID id, byte[] sealed) {
    return vault.open(sealed, table + " " + id);
  }

  /** What is sealed could be guessed from a fingerprint without a key. */
  Request request(UUID id, Record content) {
    return new Request(
        id, HexFormat.of().formatHex(vault.hash(table + " request", content.toString())));
  }

  /**
   * @throws NotThere also when it is somebody's whom whoever acts does not see
   */
  UUID owner(UUID id) {
    return sql.sql("select person from " + table + " where id = ?")
        .param(id)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotThere(table + " " + id));
  }

  void remove(UUID id) {
    sql.sql("delete from " + table + " where id = ?").param(id).update();
  }

  /** Answers whether there was any. */
  boolean removeAll(UUID person) {
    return sql.sql("delete from " + table + " where person = ?").param(person).update() > 0;
  }
}
