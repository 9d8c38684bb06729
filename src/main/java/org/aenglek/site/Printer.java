package org.aenglek.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Prints what a controller returned, keeps it where it may be kept, and sends it. */
@Component
class Printer implements HandlerMethodReturnValueHandler {
  private static final String HTML = "text/html;charset=UTF-8";
  private final Templates templates;
  private final KeptPages keptPages;

  Printer(Templates templates, KeptPages keptPages) {
    this.templates = templates;
    this.keptPages = keptPages;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Page.class.isAssignableFrom(type.getParameterType())
        || type.getParameterType() == Reply.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    switch (value) {
      case Page page -> send(page, request, response);
      case Reply reply -> send(reply, request, response);
      case null, default -> throw new IllegalStateException("neither page nor reply: " + value);
    }
  }

  byte[] print(Page page) {
    return templates.print(page).toByteArray();
  }

  void send(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var ticket = ticket(request);
    boolean isKept = ticket != null && page.status() == HttpServletResponse.SC_OK && page.isKept();
    var printed =
        isKept ? Answer.of(HTML, null, print(page)) : Answer.once(HTML, print(page), request);
    var answer = printed.in(page.ui().lang());
    if (isKept) keep(answer, page.ui().trueUntil(), ticket);
    response.setStatus(page.status());
    answer.send(request, response, caching(page.isKept(), request));
  }

  /** On a telephone that several share, "back" shows nothing of who has signed out. */
  private static String caching(boolean isForAll, HttpServletRequest request) {
    if (Doors.hasSession(request)) return isForAll ? Answer.FOR_ONE : Answer.FOR_NOW;
    return isForAll ? Answer.ASK_AGAIN : Answer.FOR_ONE;
  }

  private void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var fileName = reply.fileName().isEmpty() ? null : reply.fileName();
    var type = reply.type().toString();
    if (!reply.isKept()) {
      Answer.once(type, reply.body(), request)
          .named(fileName)
          .send(request, response, caching(false, request));
      return;
    }
    var answer = Answer.of(type, fileName, reply.body());
    var ticket = ticket(request);
    if (ticket != null) keep(answer, reply.trueUntil(), ticket);
    answer.send(request, response);
  }

  private void keep(Answer answer, Instant until, KeptPages.Ticket ticket) {
    keptPages.keep(
        ticket, answer, until.isBefore(Instant.MAX) ? until.toEpochMilli() : Long.MAX_VALUE);
  }

  private static KeptPages.@Nullable Ticket ticket(HttpServletRequest request) {
    return (KeptPages.Ticket) request.getAttribute(Doors.TICKET);
  }
}
