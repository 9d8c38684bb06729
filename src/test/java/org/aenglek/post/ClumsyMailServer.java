package org.aenglek.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that answers some commands as it should not, or hangs up. */
final class ClumsyMailServer implements AutoCloseable {
  static final String HANG_UP = "hang up";
  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> letters = Collections.synchronizedList(new ArrayList<>());

  ClumsyMailServer() {
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What it answers to that command from now on; to the end of a letter it is {@code "."}. */
  ClumsyMailServer to(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  void behave() {
    answers.clear();
  }

  /** Each letter whose end was heard, with its head, whatever was answered. */
  List<String> letters() {
    return List.copyOf(letters);
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      var in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      if (!say(client, answers.getOrDefault("connect", "220 clumsy"))) return;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        if (!say(client, answers.getOrDefault(command, usual(command)))) return;
        if (command.equals("DATA") && !take(client, in)) return;
        if (command.equals("QUIT")) return;
      }
    } catch (IOException gone) {
      // The other side hung up.
    }
  }

  private boolean take(Socket client, BufferedReader in) throws IOException {
    if (answers.containsKey("DATA")) return true;
    var letter = new StringBuilder();
    for (var line = in.readLine(); !line.equals("."); line = in.readLine()) {
      letter.append(line).append('\n');
    }
    letters.add(letter.toString());
    return say(client, answers.getOrDefault(".", "250 taken"));
  }

  private static String usual(String command) {
    return switch (command) {
      case "EHLO" -> "250-clumsy\r\n250 AUTH PLAIN LOGIN";
      case "AUTH" -> "235 welcome";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private static boolean say(Socket client, String answer) throws IOException {
    if (answer.equals(HANG_UP)) return false;
    client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
    return true;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
