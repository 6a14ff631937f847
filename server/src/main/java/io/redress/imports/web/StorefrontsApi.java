package io.redress.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.imports.Imports;
import io.redress.imports.Storefront;
import io.redress.imports.StorefrontHook;
import io.redress.imports.StorefrontHooks;
import io.redress.imports.web.ImportDocument.MappingPart;
import io.redress.orders.web.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets the webhooks of shop systems up; needs a key that may administer. */
@Tag(name = "Imports")
@RestController
@RequestMapping("/api/v1/storefronts")
class StorefrontsApi {
  private final StorefrontHooks hooks;
  private final Imports imports;
  private final Clock clock;

  StorefrontsApi(StorefrontHooks hooks, Imports imports, Clock clock) {
    this.hooks = hooks;
    this.imports = imports;
    this.clock = clock;
  }

  /** A secret: told this once, or given. */
  @Schema(name = "StorefrontSecret")
  record Secret(@Nullable String secret) {}

  /** How a shop system is heard. */
  @Schema(name = "StorefrontHook")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Hook(
      @Schema(allowableValues = {"shopify", "woocommerce"}) String storefront,
      @Schema(description = "Of the address that it sends to") String path,
      @Schema(description = "Whether it has a secret; without one nothing is taken in")
          boolean isSet,
      @Nullable Instant setAt,
      @Nullable Instant lastDeliveryAt,
      MappingPart mapping) {}

  /** All shop systems. */
  @Schema(name = "StorefrontHooks")
  record All(List<Hook> storefronts) {}

  @Operation(summary = "How the shop systems are heard")
  @GetMapping
  All list() {
    return new All(hooks.list().stream().map(this::hook).toList());
  }

  @Operation(
      summary = "Make a new secret",
      description =
          "It is told in this answer and never again. The one before stays good for a day.")
  @PostMapping("/{storefront}/secret")
  @ResponseStatus(HttpStatus.CREATED)
  Secret rotate(@PathVariable String storefront) {
    return new Secret(hooks.rotate(named(storefront), clock.instant()));
  }

  @Operation(
      summary = "Use the secret that the shop system made",
      description =
          "Shopify signs with a secret of its own, which its pages show. The one before stays good"
              + " for a day.")
  @PutMapping("/{storefront}/secret")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void use(@PathVariable String storefront, @RequestBody Secret given) {
    var fields = new Fields();
    var secret = fields.required("secret", given.secret(), 200);
    fields.refuse();
    hooks.use(named(storefront), secret, clock.instant());
  }

  @Operation(
      summary = "Set what goes without saying in the orders of this shop",
      description =
          "A mapping of constants and translations in YAML or JSON: seller.country,"
              + " consumer.timeZone, lines.category and the like.")
  @PutMapping(
      path = "/{storefront}/mapping",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void map(@PathVariable String storefront, @RequestBody String mapping) {
    var wanted = named(storefront);
    hooks.read(wanted, imports.mapping(wanted.kind(), mapping));
  }

  @Operation(summary = "Take nothing in from this shop system any more")
  @DeleteMapping("/{storefront}/secret")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable String storefront) {
    hooks.close(named(storefront));
  }

  private Hook hook(StorefrontHook hook) {
    return new Hook(
        Codes.of(hook.storefront()),
        hook.path(),
        hook.isSet(),
        hook.setAt().orElse(null),
        hook.lastDeliveryAt().orElse(null),
        MappingPart.of(hook.mapping(), imports.text(hook.mapping())));
  }

  private static Storefront named(String name) {
    var fields = new Fields();
    var storefront = fields.choice("storefront", name, Storefront.values());
    fields.refuse();
    return storefront;
  }
}
