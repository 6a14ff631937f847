package io.redress.platform.clock;

import io.redress.platform.settings.Settings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether time can be moved in this installation. */
final class TestClockCondition {
  private TestClockCondition() {}

  static final class On implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return Settings.read(context.getEnvironment()::getProperty).trial().hasTestClock();
    }
  }

  static final class Off implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !Settings.read(context.getEnvironment()::getProperty).trial().hasTestClock();
    }
  }
}
