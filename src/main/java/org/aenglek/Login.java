package org.aenglek;

import java.net.URI;

/** How to reach a database. */
record Login(String url, String user, String password) {

  /**
   * Reads {@code postgresql://user:password@host:port/database}, as servers print it.
   *
   * @throws IllegalArgumentException when the user or the password is missing
   */
  static Login parse(String address) {
    var uri = URI.create(address.replaceFirst("^jdbc:", ""));
    var userInfo = uri.getUserInfo();
    if (userInfo == null || !userInfo.contains(":")) {
      throw new IllegalArgumentException(
          "write the database's address as postgresql://user:password@host:5432/database");
    }
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
    return new Login(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
        userInfo.substring(0, userInfo.indexOf(':')),
        userInfo.substring(userInfo.indexOf(':') + 1));
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
