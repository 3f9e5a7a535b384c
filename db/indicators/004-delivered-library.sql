--liquibase formatted sql

--changeset gengyun:indicators-004-delivered-library splitStatements:false
-- version 1 of each indicator is as delivered; what the company changes is a later version
create temporary table delivered (definition text not null) on commit drop;

insert into delivered (definition) values
('{"key":"won-value","name":{"zh":"成交金额","en":"Won value"},"unit":"元","direction":"HIGHER","additive":true,"missing":"SPREAD","measures":{"won":{"source":"deals","aggregation":"SUM","field":"amount","filter":{"stage":["WON"]},"date":"closedOn"}},"formula":"won"}'),
('{"key":"deals-won","name":{"zh":"成交单数","en":"Deals won"},"unit":"单","direction":"HIGHER","additive":true,"missing":"SPREAD","measures":{"won":{"source":"deals","aggregation":"COUNT","field":null,"filter":{"stage":["WON"]},"date":"closedOn"}},"formula":"won"}'),
('{"key":"deals-lost","name":{"zh":"丢单数","en":"Deals lost"},"unit":"单","direction":"LOWER","additive":true,"missing":"SPREAD","measures":{"lost":{"source":"deals","aggregation":"COUNT","field":null,"filter":{"stage":["LOST"]},"date":"closedOn"}},"formula":"lost"}'),
('{"key":"deals-opened","name":{"zh":"新增商机数","en":"Deals opened"},"unit":"个","direction":"HIGHER","additive":true,"missing":"SPREAD","measures":{"opened":{"source":"deals","aggregation":"COUNT","field":null,"filter":{},"date":"openedOn"}},"formula":"opened"}'),
('{"key":"win-rate","name":{"zh":"赢单率","en":"Win rate"},"unit":"%","direction":"HIGHER","additive":false,"missing":"SPREAD","measures":{"won":{"source":"deals","aggregation":"COUNT","field":null,"filter":{"stage":["WON"]},"date":"closedOn"},"closed":{"source":"deals","aggregation":"COUNT","field":null,"filter":{"stage":["WON","LOST"]},"date":"closedOn"}},"formula":"100 * won / closed"}'),
('{"key":"mean-days-to-close","name":{"zh":"平均成交周期","en":"Mean days to close"},"unit":"天","direction":"LOWER","additive":false,"missing":"SPREAD","measures":{"days":{"source":"deals","aggregation":"AVG","field":"daysOpen","filter":{"stage":["WON"]},"date":"closedOn"}},"formula":"days"}'),
('{"key":"customers-won","name":{"zh":"成交客户数","en":"Customers won"},"unit":"家","direction":"HIGHER","additive":true,"missing":"SPREAD","measures":{"customers":{"source":"deals","aggregation":"DISTINCT_CUSTOMERS","field":null,"filter":{"stage":["WON"]},"date":"closedOn"}},"formula":"customers"}'),
('{"key":"new-customer-share","name":{"zh":"新客户占比","en":"New-customer share"},"unit":"%","direction":"HIGHER","additive":false,"missing":"SPREAD","measures":{"newValue":{"source":"deals","aggregation":"SUM","field":"amount","filter":{"stage":["WON"],"newCustomer":["true"]},"date":"closedOn"},"value":{"source":"deals","aggregation":"SUM","field":"amount","filter":{"stage":["WON"]},"date":"closedOn"}},"formula":"100 * newValue / value"}'),
('{"key":"repurchase-rate","name":{"zh":"复购占比","en":"Repurchase share"},"unit":"%","direction":"HIGHER","additive":false,"missing":"SPREAD","measures":{"repeated":{"source":"deals","aggregation":"COUNT","field":null,"filter":{"stage":["WON"],"newCustomer":["false"]},"date":"closedOn"},"won":{"source":"deals","aggregation":"COUNT","field":null,"filter":{"stage":["WON"]},"date":"closedOn"}},"formula":"100 * repeated / won"}'),
('{"key":"campaign-participation","name":{"zh":"营销活动参与次数","en":"Campaign participation"},"unit":"次","direction":"HIGHER","additive":true,"missing":"ZERO","measures":{"joined":{"source":"external-facts","aggregation":"COUNT","field":null,"filter":{"source":["campaign-participation"]},"date":"occurredOn"}},"formula":"joined"}');

insert into indicators.indicator (key)
select cast(definition as json) ->> 'key' from delivered
on conflict do nothing;

insert into indicators.indicator_version (indicator, version, definition)
select cast(definition as json) ->> 'key', 1, cast(definition as json) from delivered
where not exists (
    select from indicators.indicator_version version
    where version.indicator = cast(definition as json) ->> 'key');

drop table delivered;
