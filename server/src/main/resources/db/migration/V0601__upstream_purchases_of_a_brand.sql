-- Why: how much of a cap is used is counted from what was bought for the lines of orders.
create index order_line_bought_upstream on order_line (merchant_id, brand_id)
  where upstream is not null;
