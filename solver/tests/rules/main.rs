//! The rules, the request's faults and the plan, judged on wards of a few facts and on random tiny ones.
//!
//! One binary, so that it is linked once. Every rule has a module of its name; `ward` builds requests, `finding` says
//! what the referee should find.

mod finding;
mod ward;

mod absence;
mod average_hours;
mod burden_share;
mod catalogue;
mod category_counts;
mod competence;
mod complete_weekends;
mod consideration;
mod daily_rest;
mod days_off_after_nights;
mod days_off_in_week;
mod duties_in_plan;
mod duty_length;
mod employment;
mod health_advice;
mod hours_of_day;
mod lock;
mod norm_hours;
mod norm_periods;
mod notices;
mod offered;
mod one_duty_a_day;
mod overlap;
mod pairing;
mod plan_hours;
mod plan_stability;
mod reduced_rest;
mod run_limit;
mod runs;
mod shift_limit;
mod single_duties;
mod staffing;
mod staffing_lines;
mod succession;
mod week_hours;
mod weekend_every_nth;
mod weekends;
mod weekly_rest;
mod weekly_rest_by_week;
mod weekly_rest_extended;
mod wish;
mod working_days_in_row;
mod worst_off;

mod cover;
mod export;
mod faults;
mod governed;
mod hard_rows;
mod incremental;
mod layers;
mod ledger;
mod overrides;
mod plan;
mod random;
mod reasons;
mod stages;
mod warm;
