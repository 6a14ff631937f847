package io.redress.cases.web;

import io.redress.cases.brands.quotas.BrandQuotas;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountChange.Deal;
import io.redress.liaison.accounts.AccountChange.EndContact;
import io.redress.liaison.accounts.AccountChange.EndTerm;
import io.redress.liaison.accounts.AccountChange.KeepContact;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountChange.LinkPurchases;
import io.redress.liaison.accounts.AccountChange.SetStanding;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.Topic;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.platform.clock.NewIds;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.PurchasingAccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the house stands with its brands. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/brand-accounts")
class BrandAccountsApi {
  private static final String NEEDS = "Needs If-Match (428 without, 412 when it was changed).";

  private final BrandAccounts accounts;
  private final BrandQuotas quotas;
  private final CurrentApiKey caller;
  private final NewIds ids;
  private final Clock clock;

  BrandAccountsApi(
      BrandAccounts accounts, BrandQuotas quotas, CurrentApiKey caller, NewIds ids, Clock clock) {
    this.accounts = accounts;
    this.quotas = quotas;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /** Until when something counts. */
  @Schema(name = "EndOfDealing")
  record Ending(
      @Schema(format = "date", description = "Today when left out") @Nullable String day) {
    LocalDate read(LocalDate today) {
      var fields = new Fields();
      var named = fields.date("day", day);
      fields.refuse();
      return named.orElse(today);
    }
  }

  /** Which purchases were made with an account. */
  @Schema(name = "LinkPurchases")
  record Linking(
      @Schema(description = "Lines of orders, 1 to 500") @Nullable List<@Nullable String> lines) {
    Set<OrderLineId> read() {
      var fields = new Fields();
      var named =
          fields.list("lines", lines, LinkPurchases.MOST_LINES).stream()
              .map(each -> fields.id("lines", each, OrderLineId::parse))
              .flatMap(Optional::stream)
              .collect(Collectors.toSet());
      if (named.isEmpty()) {
        fields.wrong("lines", "", "is missing", "Send at least one line of an order.");
      }
      fields.refuse();
      return named;
    }
  }

  @Operation(summary = "How the house stands with all brands, by name")
  @GetMapping
  BrandAccountDocument.All list() {
    return BrandAccountDocument.All.of(accounts.list());
  }

  @Operation(
      summary = "How the house stands with a brand, and what is used of each limit",
      description = "The ETag is the version; send it as If-Match with what changes it.")
  @GetMapping("/{brand}")
  ResponseEntity<BrandAccountDocument.Whole> one(@PathVariable String brand) {
    var account = require(brand);
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(account.version()))
        .body(BrandAccountDocument.Whole.of(account, quotas.of(account)));
  }

  @Operation(
      summary = "Whom to ask at a brand now",
      description = "404 where nobody is asked, as with goods that the house makes itself.")
  @GetMapping("/{brand}/contact")
  BrandContactDocument contact(
      @PathVariable String brand,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {
                        "exchanges",
                        "returns",
                        "repairs",
                        "parts",
                        "authenticity",
                        "terms",
                        "accounts"
                      }))
          @RequestParam(defaultValue = "returns")
          String topic,
      @Parameter(description = "Of the client, ISO 3166-1 alpha-2; any when left out")
          @RequestParam(defaultValue = "")
          String country) {
    var account = require(brand);
    var fields = new Fields();
    var about = fields.choice("topic", topic, Topic.values());
    var where =
        country.isBlank()
            ? ""
            : fields.country("country", country.strip().toUpperCase(Locale.ROOT));
    fields.refuse();
    return accounts
        .contactFor(account.brandId(), about, where)
        .map(BrandContactDocument::of)
        .orElseThrow(() -> Problem.notFound("The contact"));
  }

  @Operation(summary = "Say how the house deals with a brand as a whole", description = NEEDS)
  @PutMapping("/{brand}/dealing")
  ResponseEntity<BrandAccountDocument> deal(
      @PathVariable String brand,
      @RequestBody DealingDocument body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    return change(brand, ifMatch, today -> new Deal(body.read()));
  }

  @Operation(summary = "Add a contact of a brand", description = NEEDS)
  @PostMapping("/{brand}/contacts")
  ResponseEntity<BrandAccountDocument> addContact(
      @PathVariable String brand,
      @RequestBody BrandContactDocument body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = new BrandContactId(ids.next());
    return change(brand, ifMatch, today -> new KeepContact(body.read(id)));
  }

  @Operation(summary = "Replace what is known of a contact", description = NEEDS)
  @PutMapping("/{brand}/contacts/{contact}")
  ResponseEntity<BrandAccountDocument> changeContact(
      @PathVariable String brand,
      @PathVariable String contact,
      @RequestBody BrandContactDocument body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = BrandContactId.parse(contact);
    return change(brand, ifMatch, today -> new KeepContact(body.read(id)));
  }

  @Operation(summary = "Say from which day on a contact is not asked any more", description = NEEDS)
  @PostMapping("/{brand}/contacts/{contact}/end")
  ResponseEntity<BrandAccountDocument> endContact(
      @PathVariable String brand,
      @PathVariable String contact,
      @RequestBody Ending body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = BrandContactId.parse(contact);
    return change(brand, ifMatch, today -> new EndContact(id, body.read(today)));
  }

  @Operation(
      summary = "Add what was agreed with a brand",
      description = "A term is never changed: it ends, and something else is agreed. " + NEEDS)
  @PostMapping("/{brand}/terms")
  ResponseEntity<BrandAccountDocument> addTerm(
      @PathVariable String brand,
      @RequestBody AgreedTermDocument body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = new AgreedTermId(ids.next());
    return change(brand, ifMatch, today -> new KeepTerm(body.read(id)));
  }

  @Operation(summary = "Say on which day a term counts for the last time", description = NEEDS)
  @PostMapping("/{brand}/terms/{term}/end")
  ResponseEntity<BrandAccountDocument> endTerm(
      @PathVariable String brand,
      @PathVariable String term,
      @RequestBody Ending body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = AgreedTermId.parse(term);
    return change(brand, ifMatch, today -> new EndTerm(id, body.read(today)));
  }

  @Operation(summary = "Add an account with which the house buys", description = NEEDS)
  @PostMapping("/{brand}/purchasing")
  ResponseEntity<BrandAccountDocument> addPurchasing(
      @PathVariable String brand,
      @RequestBody PurchasingAccountDocument body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = new PurchasingAccountId(ids.next());
    return change(brand, ifMatch, today -> new KeepPurchasing(body.read(id, today)));
  }

  @Operation(
      summary = "Replace what is known of an account with which the house buys",
      description = "Its standing stays. " + NEEDS)
  @PutMapping("/{brand}/purchasing/{account}")
  ResponseEntity<BrandAccountDocument> changePurchasing(
      @PathVariable String brand,
      @PathVariable String account,
      @RequestBody PurchasingAccountDocument body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = PurchasingAccountId.parse(account);
    return change(brand, ifMatch, today -> new KeepPurchasing(body.read(id, today)));
  }

  @Operation(summary = "Say how the brand lets the house buy with an account", description = NEEDS)
  @PostMapping("/{brand}/purchasing/{account}/standing")
  ResponseEntity<BrandAccountDocument> stand(
      @PathVariable String brand,
      @PathVariable String account,
      @RequestBody PurchasingAccountDocument.StandingDocument body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = PurchasingAccountId.parse(account);
    return change(brand, ifMatch, today -> new SetStanding(id, body.read(today)));
  }

  @Operation(
      summary = "Say which purchases were made with an account",
      description = "What was said of a purchase before does not count any more. " + NEEDS)
  @PostMapping("/{brand}/purchasing/{account}/purchases")
  ResponseEntity<BrandAccountDocument> link(
      @PathVariable String brand,
      @PathVariable String account,
      @RequestBody Linking body,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var id = PurchasingAccountId.parse(account);
    return change(brand, ifMatch, today -> new LinkPurchases(id, body.read()));
  }

  /** A brand that is not there is told before anything that is wrong with the body. */
  private ResponseEntity<BrandAccountDocument> change(
      String brand, @Nullable String ifMatch, Function<LocalDate, AccountChange> read) {
    var account = require(brand);
    var now = clock.instant();
    var version = ReadVersion.of(ifMatch).number();
    var edit = new AccountEdit(account.brandId(), version, caller.actor(), now);
    var changed = accounts.change(edit, read.apply(account.day(now)));
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(changed.version()))
        .body(BrandAccountDocument.of(changed));
  }

  private BrandAccount require(String brand) {
    return accounts.ofBrand(BrandId.parse(brand)).orElseThrow(() -> Problem.notFound("The brand"));
  }
}
