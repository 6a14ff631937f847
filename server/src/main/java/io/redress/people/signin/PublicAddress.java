package io.redress.people.signin;

import io.redress.platform.settings.Settings;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address of this installation, as browsers know it. */
@Component
class PublicAddress {
  private final URI address;
  private final Environment environment;

  PublicAddress(Settings settings, Environment environment) {
    this.address = settings.serving().baseUrl();
    this.environment = environment;
  }

  String host() {
    return address.getHost();
  }

  /** Scheme, host and port; port 0 in the settings is the one that the system chose. */
  String origin() {
    var port =
        address.getPort() == 0
            ? environment.getProperty("local.server.port", Integer.class, 0)
            : address.getPort();
    return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
  }
}
