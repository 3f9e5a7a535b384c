--liquibase formatted sql

--changeset gengyun:indicators-007-library-over-work-records splitStatements:false
create temporary table delivered (definition text not null) on commit drop;

insert into delivered (definition) values
('{"key":"logged-hours","name":{"zh":"记录工时","en":"Logged hours"},"unit":"小时","direction":"HIGHER","additive":true,"missing":"ZERO","measures":{"minutes":{"source":"work-records","aggregation":"SUM","field":"minutes","filter":{},"date":"workedOn"}},"formula":"minutes / 60","description":{"zh":"期内工作记录的总时长。没有记录按 0 计。","en":"Total time of the work records of the period. None recorded counts as 0."},"group":"OTHER","typicalTarget":120,"typicalBaseline":null}'),
('{"key":"customer-time-share","name":{"zh":"客户时间占比","en":"Share of time with customers"},"unit":"%","direction":"HIGHER","additive":false,"missing":"SPREAD","measures":{"withCustomers":{"source":"work-records","aggregation":"SUM","field":"minutes","filter":{"kind":["VISIT","CUSTOMER_TALK"]},"date":"workedOn"},"minutes":{"source":"work-records","aggregation":"SUM","field":"minutes","filter":{},"date":"workedOn"}},"formula":"100 * withCustomers / minutes","description":{"zh":"期内工作记录中，用于拜访和与客户沟通的时间所占的比例。","en":"Share of the recorded time of the period spent on visits and talks with customers."},"group":"SALES","typicalTarget":50,"typicalBaseline":null}'),
('{"key":"campaign-time-share","name":{"zh":"营销支持时间占比","en":"Share of time on campaigns"},"unit":"%","direction":"HIGHER","additive":false,"missing":"SPREAD","measures":{"campaign":{"source":"work-records","aggregation":"SUM","field":"minutes","filter":{"kind":["CAMPAIGN"]},"date":"workedOn"},"minutes":{"source":"work-records","aggregation":"SUM","field":"minutes","filter":{},"date":"workedOn"}},"formula":"100 * campaign / minutes","description":{"zh":"期内工作记录中，用于营销活动的时间所占的比例。","en":"Share of the recorded time of the period spent on campaigns."},"group":"MARKETING","typicalTarget":20,"typicalBaseline":null}');

insert into indicators.indicator (key)
select cast(definition as json) ->> 'key' from delivered
on conflict do nothing;

insert into indicators.indicator_version (indicator, version, definition)
select cast(definition as json) ->> 'key', 1, cast(definition as json) from delivered
where not exists (
    select from indicators.indicator_version version
    where version.indicator = cast(delivered.definition as json) ->> 'key');

drop table delivered;
