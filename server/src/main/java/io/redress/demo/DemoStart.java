package io.redress.demo;

import io.redress.people.Merchants;
import io.redress.platform.settings.Settings;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demonstration on the first start and says at every start where to look at it. */
@Component
class DemoStart {
  private final Demo demo;
  private final Merchants merchants;
  private final Settings settings;
  private final Clock clock;

  DemoStart(Demo demo, Merchants merchants, Settings settings, Clock clock) {
    this.demo = demo;
    this.merchants = merchants;
    this.settings = settings;
    this.clock = clock;
  }

  // Before the line that says that all is ready.
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!settings.trial().isDemo()) {
      return;
    }
    var file = SignInFile.in(settings.storage().data());
    if (!merchants.isAnyHere()) {
      var text = DemoText.of(demo.make(clock.instant()), settings.serving().baseUrl());
      // Told before it is written: what a full disk loses has at least been on the screen.
      System.out.print(text);
      file.write(text);
      System.out.println("All of this can be read again in " + file.path());
    } else if (merchants.bySlug(DemoShop.SLUG).isPresent()) {
      System.out.print(DemoText.pages(settings.serving().baseUrl()));
      System.out.println(file.whereToRead());
    }
  }
}
