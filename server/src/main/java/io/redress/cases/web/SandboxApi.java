package io.redress.cases.web;

import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.money.provider.SandboxProvider;
import io.redress.orders.web.Fields;
import io.redress.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The switch of the built-in payment provider; nothing is here when it is not in use. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/sandbox/behaviour")
class SandboxApi {
  private final Sandbox sandbox;
  private final List<RefundProvider> providers;
  private final Clock clock;

  SandboxApi(Sandbox sandbox, List<RefundProvider> providers, Clock clock) {
    this.sandbox = sandbox;
    this.providers = List.copyOf(providers);
    this.clock = clock;
  }

  /** How refunds are treated that are sent from now on. */
  @Schema(name = "SandboxBehaviour")
  record Behaviour(
      @Schema(
              description =
                  "well: pays at once, settled a minute later; slow: pays after three days; fail:"
                      + " declines; time_out_after_paying: pays and the answer is lost;"
                      + " fail_after_success: pays and the money comes back an hour later",
              allowableValues = {
                "well",
                "slow",
                "fail",
                "time_out_after_paying",
                "fail_after_success"
              })
          @Nullable String mode) {}

  @Operation(summary = "How the sandbox treats refunds now")
  @GetMapping
  Behaviour behaviour() {
    requireSandbox();
    return new Behaviour(Codes.of(sandbox.mode()));
  }

  @Operation(
      summary = "Make the sandbox treat refunds differently",
      description = "Refunds that were sent before go on as they began.")
  @PutMapping
  Behaviour behave(@RequestBody Behaviour wanted) {
    requireSandbox();
    var fields = new Fields();
    var mode = fields.choice("mode", wanted.mode(), SandboxMode.values());
    fields.refuse();
    sandbox.behave(mode, clock.instant());
    return new Behaviour(Codes.of(mode));
  }

  private void requireSandbox() {
    if (providers.stream().noneMatch(provider -> provider.name().equals(SandboxProvider.NAME))) {
      throw Problem.notFound("The sandbox");
    }
  }
}
