package io.redress.platform.launch;

import io.redress.platform.settings.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to go, once everything is there. */
@Component
@ConditionalOnWebApplication
class ReadyLine {
  private final Settings settings;

  ReadyLine(Settings settings) {
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    System.out.println("Redress is ready at " + settings.serving().baseUrl());
  }
}
