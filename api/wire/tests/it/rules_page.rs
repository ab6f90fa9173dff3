//! `docs/RULES.md`: every rule and parameter, and the example agreements, generated from the solver's tables and the
//! texts that people are told.

use crate::kept::assert_kept;
use solver::domain::terms::{Loosening, Off, Stricter};
use solver::domain::{Origin, Parameter};
use solver::rules::{CATALOGUE, Rule, Strength};
use wire::language::Language::{Danish, English};
use wire::preset::{self, Preset};
use wire::request::{self, Layer};
use wire::texts::{parameters, rules};

#[test]
fn the_kept_page_of_rules_is_the_generated_one() {
    let mut page = include_str!("pages/RULES.md").to_owned();
    page += "\n## Rules\n";
    page += &CATALOGUE.iter().map(rule).collect::<String>();
    page += "\n## Parameters\n\n";
    page += "| parameter | unit | default | range | stricter | agreement / local agreement / individual may loosen it | name | meaning |\n";
    page += "|---|---|---|---|---|---|---|---|\n";
    page += &Parameter::ALL.iter().map(|parameter| line(*parameter)).collect::<String>();
    page += "\n## Presets\n";
    page += &preset::all().iter().map(preset_section).collect::<String>();
    assert_kept("docs/RULES.md", &page);
}

fn rule(rule: &Rule) -> String {
    let [danish, english] = [Danish, English].map(|language| rules::name(rule.code, language));
    let [says_danish, says_english] = [Danish, English].map(|language| rules::meaning(rule.code, language));
    let mut text = format!("\n### {}\n\n**{danish}** · {english}\n\n{says_english}\n\n{says_danish}\n\n", rule.code);
    text += &format!("- {}\n", strength(rule));
    text +=
        &format!("- Origin: {}; {} · {}\n", origin(rule.origin), rule.reference, rules::reference(rule.code, Danish));
    if let Some(evidence) = rule.evidence {
        text += &format!("- Evidence: <{evidence}>\n");
    }
    text += &format!("- A planner's override: {}\n", if rule.overridable { "possible" } else { "not possible" });
    let codes: Vec<String> = parameters_of(rule).iter().map(|parameter| format!("`{}`", parameter.code())).collect();
    if !codes.is_empty() {
        text += &format!("- Parameters: {}\n", codes.join(", "));
    }
    text
}

/// The rule's parameters, the one that prices it included.
fn parameters_of(rule: &Rule) -> Vec<Parameter> {
    let price = match rule.strength {
        Strength::HardUnlessPriced(price) | Strength::PricedBy(price) => Some(price),
        Strength::Hard | Strength::Priced => None,
    };
    let mut all = rule.parameters.to_vec();
    all.extend(price.filter(|price| !rule.parameters.contains(price)));
    all
}

fn strength(rule: &Rule) -> String {
    match rule.strength {
        Strength::Hard => "Hard: a roster that breaks it is not lawful.".to_owned(),
        Strength::Priced => {
            "Priced: breaking it costs points; staffing lines, pairings and limits on runs may be hard.".to_owned()
        }
        Strength::HardUnlessPriced(price) => {
            format!("Hard, unless `{}` gives it a price.", price.code())
        }
        Strength::PricedBy(price) => format!("Priced by `{}`; off while that is.", price.code()),
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Law => "law",
        Origin::Agreement => "agreement",
        Origin::LocalAgreement => "local agreement",
        Origin::Individual => "individual",
    }
}

fn line(parameter: Parameter) -> String {
    let specification = parameter.specification();
    let default = specification.default.map_or_else(|| "off".to_owned(), |value| value.to_string());
    let range = format!("{} to {}", specification.range.start(), specification.range.end());
    let stricter = match specification.stricter {
        Stricter::Higher => "higher",
        Stricter::Lower => "lower",
        Stricter::Neither => "neither",
    };
    let off = match specification.off {
        Off::Loosest => "; off is loosest",
        Off::Strictest => "; off is strictest",
        Off::Neither => "",
    };
    let loosening = specification.loosening.map(|loosening| match loosening {
        Loosening::Any => "freely".to_owned(),
        Loosening::Keep => "not".to_owned(),
        Loosening::To(limit) => format!("to {limit}"),
    });
    let names = [Danish, English].map(|language| parameters::name(parameter.code(), language));
    format!(
        "| `{}` | {} | {default} | {range} | {stricter}{off} | {} | {} | {} |\n",
        specification.code,
        request::unit_name(specification.unit),
        loosening.join(" / "),
        names.join(" · "),
        specification.meaning.trim(),
    )
}

fn preset_section(preset: &Preset) -> String {
    let mut text = format!("\n### {}\n\n{}\n\n{}\n\n", preset.id, preset.notice.of(English), preset.notice.of(Danish));
    text += "| layer | origin | for | says | reference |\n|---|---|---|---|---|\n";
    text + &preset.layers.iter().map(layer).collect::<String>()
}

fn layer(layer: &Layer) -> String {
    let whom = if layer.groups.is_empty() { "everyone".to_owned() } else { format!("`{}`", layer.groups.join("`, `")) };
    let says = layer.terms.0.iter().map(|(code, value)| {
        format!("`{code}`: {}", value.map_or_else(|| "off".to_owned(), |value| value.to_string()))
    });
    let origin = match layer.origin {
        request::Origin::Law => "law",
        request::Origin::Agreement => "agreement",
        request::Origin::LocalAgreement => "local agreement",
        request::Origin::Individual => "individual",
    };
    let says = says.collect::<Vec<_>>().join("<br>");
    format!("| {} | {origin} | {whom} | {says} | {} |\n", layer.name, layer.reference)
}
