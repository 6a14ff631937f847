package io.redress.platform.gate;

import static java.util.stream.Collectors.joining;

import io.redress.platform.problems.Problems;
import io.redress.platform.settings.Settings;
import java.util.regex.Pattern;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Where the server listens, and whose word it takes about who calls and whether they come by https:
 * that of the proxies that are set, and nobody's otherwise.
 */
@Component
class FrontDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final Settings.Serving serving;
  private final Problems problems;

  FrontDoor(Settings settings, Problems problems) {
    this.serving = settings.serving();
    this.problems = problems;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setAddress(serving.address());
    factory.addEngineValves(new PlainHeaders());
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemReports(problems)));
    if (!serving.proxies().isEmpty()) {
      factory.addEngineValves(believingProxies());
    }
  }

  private RemoteIpValve believingProxies() {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(
        serving.proxies().stream()
            .map(proxy -> Pattern.quote(proxy.getHostAddress()))
            .collect(joining("|")));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
