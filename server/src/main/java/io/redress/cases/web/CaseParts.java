package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.consumers.Consumer;
import io.redress.goods.GoodsLine;
import io.redress.goods.Inspection;
import io.redress.liaison.LiaisonRequest;
import io.redress.money.Payment;
import io.redress.orders.Order;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a case as the API shows them. */
final class CaseParts {
  private CaseParts() {}

  /** The order that a case is about. */
  @Schema(name = "CaseOrder")
  record OrderPart(String id, String number, Instant placedAt, MoneyDocument total) {}

  /** Who bought. */
  @Schema(name = "CaseConsumer")
  record ConsumerPart(
      String id, String name, String email, String country, String language, String timeZone) {}

  /** Pieces of one order line and why they come. */
  @Schema(name = "CaseLine")
  record LinePart(
      String id,
      @Schema(description = "Position of the line in the order, from 1") int orderLine,
      String orderLineId,
      String sku,
      String title,
      int quantity,
      @Schema(description = "Which pieces of the order line", example = "{[1,3)}") String units,
      String reason,
      @Schema(description = "What the consumer answered, by fact of the decision contract")
          Map<String, Object> answers) {}

  /** A remedy that was offered, and what became of it. */
  @Schema(name = "CaseResolution")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfferPart(
      String id,
      @Schema(description = "Id of the case line") String line,
      String remedy,
      MoneyDocument amount,
      @Schema(allowableValues = {"comes_back", "stays"}) String goods,
      @Schema(description = "The clause that gives it") String ruleId,
      @Schema(allowableValues = {"offered", "accepted", "declined", "performed", "void"})
          String state,
      @Schema(description = "Ids of the offers that come with it when it is chosen")
          List<String> comesWith,
      Instant offeredAt,
      @Schema(description = "What an exchange brings, where a piece was quoted")
          @Nullable ExchangeDocument exchange) {}

  /** The latest request to the brand. */
  @Schema(name = "CaseBrandRequest")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BrandPart(
      String id,
      String brandId,
      String state,
      String askedRemedy,
      String question,
      @Nullable String answerWords,
      @Nullable String answerTerms,
      @Nullable String answeredBy,
      Instant createdAt,
      Instant answerBy,
      @Nullable Instant answeredAt,
      @Schema(
              description = "By which way the brand was heard last",
              allowableValues = {"page", "phone", "email", "api"})
          @Nullable String heardBy,
      @Schema(
              description = "What its silence means",
              allowableValues = {"wait_on", "go_ahead_at_own_cost", "escalate"})
          String whenSilent,
      @Schema(description = "How often it was asked to think again, 2 at most") int appeals) {}

  /** Goods of a case line that shall come back. */
  @Schema(name = "CaseGoods")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GoodsPart(
      @Schema(description = "Id of the case line") String line,
      String reception,
      String acceptance,
      Instant awaitedSince,
      @Nullable Instant receivedAt) {}

  /** What was found on goods that came back. */
  @Schema(name = "CaseInspection")
  record InspectionPart(
      String id,
      @Schema(description = "Id of the case line") String line,
      String grade,
      String result,
      MoneyDocument deduction,
      String notes,
      Instant inspectedAt) {}

  /** A captured payment and how much of it is spoken for. */
  @Schema(name = "CasePayment")
  record PaymentPart(
      String id,
      String provider,
      String method,
      String label,
      MoneyDocument captured,
      @Schema(description = "Sum of the refunds that have not definitely failed")
          MoneyDocument committed,
      MoneyDocument refundable,
      Instant capturedAt) {}

  static OrderPart order(Order order) {
    return new OrderPart(
        order.id().toString(),
        order.orderNumber(),
        order.placedAt(),
        MoneyDocument.of(order.total()));
  }

  static ConsumerPart consumer(Consumer consumer) {
    return new ConsumerPart(
        consumer.id().toString(),
        consumer.name(),
        consumer.email(),
        consumer.country(),
        consumer.language(),
        consumer.zone().getId());
  }

  static LinePart line(Order order, CaseLine line) {
    var bought = order.line(line.orderLineId()).orElseThrow();
    return new LinePart(
        line.id().toString(),
        bought.number(),
        bought.id().toString(),
        bought.sku(),
        bought.title(),
        line.quantity().pieces(),
        line.units().toString(),
        Codes.of(line.reason()),
        line.answers());
  }

  static OfferPart offer(CaseView view, Resolution resolution) {
    return new OfferPart(
        resolution.id().toString(),
        resolution.caseLineId().toString(),
        resolution.remedy().code(),
        MoneyDocument.of(resolution.amount()),
        Codes.of(resolution.way()),
        resolution.ruleId(),
        Codes.of(resolution.state()),
        comesWith(view, resolution),
        resolution.offeredAt(),
        resolution.exchange().map(ExchangeDocument::of).orElse(null));
  }

  private static List<String> comesWith(CaseView view, Resolution resolution) {
    return resolution.state() == Resolution.State.OFFERED
        ? view.with(List.of(resolution)).stream()
            .filter(each -> !each.equals(resolution))
            .map(each -> each.id().toString())
            .toList()
        : List.of();
  }

  static BrandPart brand(LiaisonRequest request) {
    return new BrandPart(
        request.id().toString(),
        request.brandId().toString(),
        Codes.of(request.state()),
        request.askedRemedy(),
        request.question(),
        request.answerWords().orElse(null),
        request.answerTerms().orElse(null),
        request.answeredBy().orElse(null),
        request.createdAt(),
        request.answerBy(),
        request.answeredAt().orElse(null),
        request.course().heardBy().map(Codes::of).orElse(null),
        Codes.of(request.course().whenSilent()),
        request.course().appeals());
  }

  static GoodsPart goods(GoodsLine line) {
    return new GoodsPart(
        line.id().toString(),
        Codes.of(line.reception()),
        Codes.of(line.acceptance()),
        line.awaitedSince(),
        line.receivedAt().orElse(null));
  }

  static InspectionPart inspection(Inspection inspection) {
    return new InspectionPart(
        inspection.id().toString(),
        inspection.caseLineId().toString(),
        Codes.of(inspection.grade()),
        Codes.of(inspection.result()),
        MoneyDocument.of(inspection.deduction()),
        inspection.notes(),
        inspection.inspectedAt());
  }

  static PaymentPart payment(Payment payment) {
    return new PaymentPart(
        payment.id().toString(),
        payment.provider(),
        payment.method(),
        payment.methodLabel(),
        MoneyDocument.of(payment.captured()),
        MoneyDocument.of(payment.committed()),
        MoneyDocument.of(payment.refundable()),
        payment.capturedAt());
  }
}
