package org.aenglek.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers requests that Tomcat refuses by itself, such as broken addresses, in our own words. */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final ObjectProvider<Errors> errors;

  ServerRefusals(ObjectProvider<Errors> errors) {
    this.errors = errors;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new OwnReport(errors));
          }
        });
  }

  private static final class OwnReport extends ErrorReportValve {
    private final ObjectProvider<Errors> errors;

    OwnReport(ObjectProvider<Errors> errors) {
      this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
      int status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
      try {
        response.setContentType("text/html;charset=UTF-8");
        var reporter = response.getReporter();
        if (reporter == null) return;
        reporter.write(new String(errors.getObject().page(status, request), UTF_8));
        response.finishResponse();
      } catch (IOException | IllegalStateException unreachable) {
        // The reader has gone; there is nobody left to tell.
        response.setSuspended(true);
      }
    }
  }
}
