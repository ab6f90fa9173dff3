//! The agreement in the solver's words: the layers of its preset, then its own.

use crate::preset;
use crate::request as wire;
use solver::domain;

pub(super) fn agreement(agreement: &wire::Agreement) -> domain::Agreement {
    let preset = preset::layers(agreement).iter();
    domain::Agreement {
        layers: preset.chain(&agreement.layers).map(layer).collect(),
        norm_period: agreement.norm_period.map(|period| domain::NormPeriod { from: period.from, weeks: period.weeks }),
        wish_quota: agreement.wish_quota,
        wish_draws: wish_draws(&agreement.wish_draws),
        extra_holidays: agreement.extra_holidays.clone(),
        course_start: agreement.course_start,
        course_end: agreement.course_end,
        prices: prices(&agreement.prices),
    }
}

/// What each kind of wish draws.
pub(crate) fn wish_draws(draws: &wire::WishDraws) -> domain::WishDraws {
    domain::WishDraws {
        day_off: draws.day_off,
        weekend_off: draws.weekend_off,
        days_off: draws.days_off,
        not_category: draws.not_category,
        not_shift_type: draws.not_shift_type,
        shift_type: draws.shift_type,
        work: draws.work,
        earliest_start: draws.earliest_start,
        latest_end: draws.latest_end,
    }
}

fn layer(layer: &wire::Layer) -> domain::Layer {
    let setting = |(code, value): (&String, &Option<u32>)| domain::Setting { parameter: code.clone(), value: *value };
    domain::Layer {
        name: layer.name.clone(),
        origin: match layer.origin {
            wire::Origin::Law => domain::Origin::Law,
            wire::Origin::Agreement => domain::Origin::Agreement,
            wire::Origin::LocalAgreement => domain::Origin::LocalAgreement,
            wire::Origin::Individual => domain::Origin::Individual,
        },
        reference: layer.reference.clone(),
        agreed_by: layer.agreed_by.clone(),
        valid: domain::DateRange { from: layer.from, to: layer.to },
        groups: layer.groups.iter().map(|group| group.as_str().into()).collect(),
        employees: layer.employees.iter().map(|id| id.as_str().into()).collect(),
        settings: layer.terms.0.iter().map(setting).collect(),
    }
}

fn prices(prices: &wire::Prices) -> domain::Prices {
    domain::Prices {
        below_minimum: prices.below_minimum,
        below_target: prices.below_target,
        above_maximum: prices.above_maximum,
        norm_minute: prices.norm_minute,
        norm_minute_beyond: prices.norm_minute_beyond,
        norm_band_minutes: prices.norm_band_minutes,
        wish_matters_most: prices.wish_matters_most,
        wish_important: prices.wish_important,
        wish_nice: prices.wish_nice,
        worst_off: prices.worst_off,
        ledger_percent: prices.ledger_percent,
    }
}
