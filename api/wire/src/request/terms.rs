//! A layer's values by the code of the parameter. Any code can be read; one that the program does not know is a fault
//! with its place. The schema is made from the solver's table of parameters.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value, json};
use solver::domain::Parameter;
use solver::domain::terms::ParameterUnit;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The values of a layer, by parameter code; `None` switches the parameter off.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Terms(pub BTreeMap<String, Option<u32>>);

impl<'a> FromIterator<(&'a str, Option<u32>)> for Terms {
    fn from_iter<I: IntoIterator<Item = (&'a str, Option<u32>)>>(terms: I) -> Self {
        Self(terms.into_iter().map(|(code, value)| (code.to_owned(), value)).collect())
    }
}

impl<'de> Deserialize<'de> for Terms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reader)
    }
}

/// Reads a map and refuses a parameter that occurs twice, as in every other object.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Terms;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("struct Terms")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Terms, A::Error> {
        let mut terms = BTreeMap::new();
        while let Some((code, value)) = map.next_entry::<String, Option<u32>>()? {
            if terms.contains_key(&code) {
                return Err(A::Error::custom(format!("duplicate field `{code}`")));
            }
            terms.insert(code, value);
        }
        Ok(Terms(terms))
    }
}

impl JsonSchema for Terms {
    fn schema_name() -> Cow<'static, str> {
        "Terms".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let parameters =
            Parameter::ALL.iter().map(|parameter| (parameter.code().to_owned(), parameter_schema(*parameter)));
        json_schema!({
            "description": "Values of the rules' parameters; `null` switches one off.",
            "type": "object",
            "properties": Value::Object(parameters.collect::<Map<String, Value>>()),
            "additionalProperties": false,
        })
    }
}

fn parameter_schema(parameter: Parameter) -> Value {
    let specification = parameter.specification();
    json!({
        "description": specification.meaning.trim(),
        "type": ["integer", "null"],
        "minimum": specification.range.start(),
        "maximum": specification.range.end(),
        "default": specification.default,
        "x-unit": unit_name(specification.unit),
    })
}

/// The unit of a parameter as documents write it.
pub fn unit_name(unit: ParameterUnit) -> &'static str {
    match unit {
        ParameterUnit::Minutes => "minutes",
        ParameterUnit::Days => "days",
        ParameterUnit::Weeks => "weeks",
        ParameterUnit::Weekends => "weekends",
        ParameterUnit::Duties => "duties",
        ParameterUnit::Nights => "nights",
        ParameterUnit::Percent => "percent",
        ParameterUnit::Points => "points",
        ParameterUnit::BurdenPoints => "burden points",
        ParameterUnit::ClockMinutes => "minutes after midnight",
        ParameterUnit::YesNo => "0 no, 1 yes",
    }
}
