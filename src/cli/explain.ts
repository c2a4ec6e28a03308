import 'reflect-metadata';
import { explainCommand } from './explainCommand.js';
import { processTerminal } from './Terminal.js';

process.exitCode = await explainCommand(process.argv.slice(2), processTerminal(process));
