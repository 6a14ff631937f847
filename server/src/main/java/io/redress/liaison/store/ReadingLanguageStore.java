package io.redress.liaison.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The languages of contacts of the brands of the merchant in scope, the first one first. */
@Component
public final class ReadingLanguageStore {
  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ReadingLanguageStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Writes a language before the others; the last one goes when there are too many. */
  public void prefer(BrandId brand, BrandContactId contact, String language) {
    jdbc.sql(
            """
            update brand_contact
            set languages =
              (array_prepend(:language, array_remove(languages, :language)))[1 : :most]
            where merchant_id = :merchantId
              and brand_id = :brandId
              and contact_id = :contactId
            """)
        .param("merchantId", tenancy.require().value())
        .param("brandId", brand.value())
        .param("contactId", contact.value())
        .param("language", language)
        .param("most", MOST)
        .update();
  }
}
