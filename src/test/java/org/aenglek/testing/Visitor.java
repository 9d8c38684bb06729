package org.aenglek.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aenglek.testing.Site.Answer;

/** Somebody with a browser's cookie jar, who may sign in. */
public final class Visitor {
  private static final String PASSWORD = "come and see the lake";
  private static final String SESSION = "aenglek-session";
  private static final String EDGE = "edgeOfTheForm";
  private final Site site;
  private final Map<String, String> jar = new TreeMap<>();
  private final List<String> said = new ArrayList<>();

  Visitor(Site site) {
    this.site = site;
  }

  /** Signs in as one of the sample province's people. */
  public Visitor signedInAs(String name) {
    signIn(name, PASSWORD);
    if (!isSignedIn()) throw new IllegalStateException(name + " cannot sign in");
    return this;
  }

  public Answer signIn(String name, String password) {
    return post("/th/people/sign-in", "name", name, "password", password);
  }

  public boolean isSignedIn() {
    return jar.containsKey(SESSION);
  }

  /** The one that means a session, as a browser sends it. */
  public String cookie() {
    return isSignedIn() ? SESSION + "=" + jar.get(SESSION) : "";
  }

  /** Comes with somebody's cookie. */
  public Visitor with(String stolen) {
    int is = stolen.indexOf('=');
    jar.put(stolen.substring(0, is), stolen.substring(is + 1));
    return this;
  }

  /** Comes from that address of the network. */
  public Visitor from(String address) {
    said.addAll(List.of("X-Forwarded-For", address));
    return this;
  }

  /** Comes with that browser. */
  public Visitor by(String userAgent) {
    said.addAll(List.of("User-Agent", userAgent));
    return this;
  }

  public Answer get(String path, String... headers) {
    return kept(site.get(path, and(headers)));
  }

  /** Sends a form: names and values in turn. */
  public Answer post(String path, String... fields) {
    return postFrom("", path, fields);
  }

  /** Sends a form as a browser does that says where its page came from. */
  public Answer postFrom(String site, String path, String... fields) {
    var form = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    var headers = site.isEmpty() ? and() : and("Sec-Fetch-Site", site);
    return kept(
        this.site.post(path, "application/x-www-form-urlencoded", String.join("&", form), headers));
  }

  /** Sends a file as a browser's form does. */
  public Answer sendFile(String path, String name, byte[] file, String request) {
    return sendFile(path, name, file, Map.of("request", request));
  }

  /** Sends a file with other fields as a browser's form does. */
  public Answer sendFile(String path, String name, byte[] file, Map<String, String> fields) {
    return sendFiles(path, name, List.of(file), fields);
  }

  /** The same with several files of one field. */
  public Answer sendFiles(
      String path, String name, List<byte[]> files, Map<String, String> fields) {
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) -> {
          head(body, "form-data; name=\"" + field + "\"");
          body.writeBytes(text(value));
        });
    for (var file : files) {
      head(body, "form-data; name=\"file\"; filename=\"" + name + "\"");
      body.writeBytes(file);
    }
    body.writeBytes(text("\r\n--" + EDGE + "--\r\n"));
    return send(path, "multipart/form-data; boundary=" + EDGE, body.toByteArray());
  }

  private static void head(ByteArrayOutputStream body, String disposition) {
    body.writeBytes(text("\r\n--" + EDGE + "\r\nContent-Disposition: " + disposition + "\r\n\r\n"));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Sends whatever that is. */
  public Answer send(String path, String type, byte[] body) {
    return kept(site.send("POST", path, body, and("Content-Type", type)));
  }

  private String[] and(String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(said);
    if (!jar.isEmpty()) {
      var cookies = jar.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
      all.addAll(List.of("Cookie", String.join("; ", cookies.toList())));
    }
    return all.toArray(String[]::new);
  }

  private Answer kept(Answer answer) {
    for (var set : answer.response().headers().allValues("Set-Cookie")) {
      var name = set.substring(0, set.indexOf('='));
      jar.remove(name);
      if (!set.contains("Max-Age=0")) with(set.replaceFirst(";.*", ""));
    }
    return answer;
  }
}
