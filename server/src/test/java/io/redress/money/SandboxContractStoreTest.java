package io.redress.money;

import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.money.provider.SandboxProvider;
import io.redress.money.provider.SubmitRefund;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

@MoneyTest
class SandboxContractStoreTest extends RefundProviderContract {
  @Autowired SandboxProvider sandboxProvider;
  @Autowired Sandbox sandbox;
  @Autowired Tills tills;

  @Override
  RefundProvider provider() {
    return sandboxProvider;
  }

  @Override
  String captured(long minorUnits) {
    return "pay_" + UUID.randomUUID();
  }

  @Override
  void decline() {
    sandbox.behave(SandboxMode.FAIL, clock.instant());
  }

  @Override
  void loseTheNextAnswer() {
    sandbox.behave(SandboxMode.TIME_OUT_AFTER_PAYING, clock.instant());
  }

  @Override
  void beforeItComesBack() {
    sandbox.behave(SandboxMode.FAIL_AFTER_SUCCESS, clock.instant());
  }

  @Override
  void comeBack(String payment) {
    clock.advance(Duration.ofHours(1));
  }

  @Override
  void arrive(String payment) {
    clock.advance(Duration.ofMinutes(1));
  }

  @Override
  long payouts(SubmitRefund refund) {
    return tills.payouts(refund.intentId());
  }
}
