-- Why: what could take the place of a piece is looked for among those of the same maker and kind.
create index product_of_kind on product (merchant_id, category, brand_name);
